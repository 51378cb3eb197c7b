using Contest.Core;
using Contest.Core.Editions;

namespace Contest.Tests.Core.Editions;

public sealed class EditionLifeRuleTests
{
    private static readonly Edition Sound = WorldRecords.Edition with
    {
        Signatories = [WorldRecords.Edition.Signatories[0], new Signatory(SignatoryRole.Jury, new Wording("Председатель жюри", "심사위원장", "Chair of the jury"), "Е. Н. Орлова")],
    };

    private static readonly CategoryFacts Ready = new(
        new Category { EditionId = 1, Id = "students", Position = 1, Regulation = WorldRecords.Regulation }, Competing: 3, Applied: 0, new Dictionary<string, int> { ["essay"] = 1, ["talk"] = 2 }, IsSigned: true, DiplomasOwed: 2, DiplomasIssued: 2);

    [Fact]
    public void An_edition_goes_from_draft_to_published_step_by_step()
    {
        var edition = Sound;
        foreach (var state in Enum.GetValues<EditionState>().Skip(1))
            Assert.Equal(state, (edition = EditionLifeRule.Step(new EditionFacts(edition, [Ready]), state, null)).State);
        Assert.Null(EditionLifeRule.Next(edition.State));
    }

    [Theory]
    [InlineData(EditionState.Draft, EditionState.Running)]
    [InlineData(EditionState.Running, EditionState.Draft)]
    [InlineData(EditionState.Running, EditionState.Running)]
    public void No_step_is_skipped(EditionState from, EditionState to) => Assert.Equal(["Edition.StepSkipped"], Refused(Sound with { State = from }, to, "очень надо", Ready));

    [Fact]
    public void A_step_back_needs_a_reason()
    {
        Assert.Equal(["Edition.ReasonMissing"], Refused(Sound with { State = EditionState.Closed }, EditionState.Running, " ", Ready));
        Assert.Equal(EditionState.Running, EditionLifeRule.Step(new EditionFacts(Sound with { State = EditionState.Closed }, []), EditionState.Running, "апелляция").State);
    }

    [Fact]
    public void Everything_that_registration_lacks_is_told_at_once()
    {
        var bare = Sound with { Signatories = [], FinalTo = Sound.FinalFrom.AddDays(-1), DiplomaNumber = "Д-{degree}", TimeZone = "" };
        Assert.Equal(["Edition.Dates", "Edition.DiplomaNumber", "Edition.NoOrganizer", "Edition.NoJuryChair", "Edition.NoCategory"], Refused(bare, EditionState.Registration, null));
        Assert.Equal(["Edition.RegulationUnsound"], Refused(Sound, EditionState.Registration, null, Ready with { Category = Ready.Category with { Regulation = WorldRecords.Regulation with { Maximum = Points.Of(1) } } }));
    }

    [Fact]
    public void Rounds_begin_when_somebody_is_admitted_nobody_waits_and_every_panel_is_full() =>
        Assert.Equal(["Edition.NobodyAdmitted", "Edition.ApplicationsOpen", "Edition.JudgesMissing"],
            Refused(Sound with { State = EditionState.Registration }, EditionState.Running, null, Ready with { Competing = 0, Applied = 2, Judges = new Dictionary<string, int> { ["talk"] = 1 } }));

    [Fact]
    public void A_category_without_a_signed_protocol_keeps_the_edition_running() =>
        Assert.Equal(["Edition.NotSigned"], Refused(Sound with { State = EditionState.Running }, EditionState.Closed, null, Ready, Ready with { IsSigned = false }));

    [Fact]
    public void Results_are_published_when_every_diploma_is_issued() =>
        Assert.Equal(["Edition.DiplomasMissing"], Refused(Sound with { State = EditionState.Closed }, EditionState.Published, null, Ready with { DiplomasIssued = 1 }));

    [Theory]
    [InlineData(EditionState.Draft, true)]
    [InlineData(EditionState.Running, true)]
    [InlineData(EditionState.Closed, false)]
    [InlineData(EditionState.Published, false)]
    public void What_is_closed_changes_no_more(EditionState state, bool isOpen)
    {
        var refusal = Record.Exception(() => EditionLifeRule.DemandOpen(Sound with { State = state }));
        Assert.Equal(isOpen ? null : "Edition.Closed", (refusal as RuleViolationException)?.Problems[0].Code);
    }

    [Fact]
    public void A_year_later_every_date_and_the_form_of_numbers_move_with_it()
    {
        var next = EditionCopyRule.ForYear(Sound with { Ordinal = 3, State = EditionState.Published, FinalFrom = new DateOnly(2028, 2, 29), Year = 2028, DiplomaNumber = "К-2028/{n:000}" }, "2029", 2029);
        Assert.Equal(("2029", 2029, 4, new DateOnly(2029, 2, 28), "К-2029/{n:000}", EditionState.Draft), (next.Code, next.Year, next.Ordinal, next.FinalFrom, next.DiplomaNumber, next.State));
    }

    [Fact]
    public void A_rehearsal_has_a_code_of_its_own_and_is_never_rehearsed()
    {
        var rehearsal = EditionCopyRule.Rehearsal(Sound with { Id = 7, State = EditionState.Published }, new HashSet<string> { "2027", "2027-r1" });
        Assert.Equal(("2027-r2", 7, EditionState.Running, true), (rehearsal.Code, rehearsal.RehearsalOf, rehearsal.State, rehearsal.IsRehearsal));
        Assert.Throws<RuleViolationException>(() => EditionCopyRule.Rehearsal(rehearsal, new HashSet<string>()));
    }

    [Fact]
    public void Every_mistake_of_an_edition_is_told_with_its_field()
    {
        var wrong = Sound with { Code = "Год 27", Ordinal = -1, Name = new Wording("", "나", ""), Year = 27, AwardedOn = Sound.FinalFrom, Venue = new Wording("а", "", "c"), DiplomaNumber = "{n:}" };
        Assert.Equal(["$.awardedOn", "$.code", "$.diplomaNumber", "$.name.en", "$.name.ru", "$.ordinal", "$.venue.ko", "$.year"], EditionRule.Check(wrong).Select(p => p.Where!.Column!).Order(StringComparer.Ordinal));
        Assert.Empty(EditionRule.Check(Sound));
    }

    private static IEnumerable<string> Refused(Edition edition, EditionState to, string? reason, params CategoryFacts[] categories) =>
        Assert.Throws<RuleViolationException>(() => EditionLifeRule.Step(new EditionFacts(edition, categories), to, reason)).Problems.Select(p => p.Code);
}
