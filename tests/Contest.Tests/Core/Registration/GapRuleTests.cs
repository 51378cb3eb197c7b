using Contest.Core.Editions;
using Contest.Core.Names;
using Contest.Core.Registration;

namespace Contest.Tests.Core.Registration;

/// <summary>Who still misses what (rule G10).</summary>
public sealed class GapRuleTests
{
    private static readonly Institution University = WorldRecords.Institutions[0];
    private static readonly Contestant Bare = WorldRecords.Contestant(1, 1, 1) with { Teachers = [] };

    private static readonly Contestant Complete = Bare with
    {
        Name = Bare.Name with { Latin = new NameForm("JON", "SUN YONG") }, IsSpellingApproved = true, Teachers = ["Хан Ок Сун"], Contacts = Contacts.None with { Phone = "1" },
    };

    [Fact]
    public void Everything_that_is_missing_is_told() =>
        Assert.Equal(
            [Gap.Eligibility, Gap.Processing, Gap.Spelling, Gap.LatinName, Gap.Passport, Gap.Photo, Gap.Teacher, Gap.Contacts, Gap.InstitutionGenitive],
            GapRule.Of(Bare, University with { NameGenitive = "" }, new Holdings(false, false, []), WorldRecords.Regulation with { Eligibility = new Eligibility { AgeFrom = 30 } }, WorldRecords.Edition));

    [Fact]
    public void Of_who_has_everything_nothing_is() => Assert.Empty(Of(Complete, new Holdings(true, true, [Given()])));

    [Fact]
    public void Whoever_may_not_see_passports_is_not_told_that_one_is_missing() => Assert.Empty(Of(Complete, new Holdings(null, true, [Given()])));

    [Theory]
    [InlineData(ContestantState.Withdrawn)]
    [InlineData(ContestantState.NoShow)]
    [InlineData(ContestantState.Disqualified)]
    public void Of_who_is_out_of_the_contest_nothing_is_missing(ContestantState state) => Assert.Empty(Of(Bare with { State = state }, new Holdings(false, false, [])));

    [Fact]
    public void For_a_minor_whose_consent_the_guardian_did_not_sign_the_signature_is_missing()
    {
        var minor = Complete with { BirthDate = WorldRecords.Edition.FinalFrom.AddYears(-18).AddDays(1) };

        Assert.Equal([Gap.Guardian], Of(minor, new Holdings(true, true, [Given()])));
        Assert.Empty(Of(minor with { BirthDate = WorldRecords.Edition.FinalFrom.AddYears(-18) }, new Holdings(true, true, [Given()])));
        Assert.Empty(Of(minor, new Holdings(true, true, [Given(), Given() with { Id = 2, IsGuardian = true }])));
    }

    [Fact]
    public void A_consent_that_was_withdrawn_is_missing_again() =>
        Assert.Equal([Gap.Processing], Of(Complete, new Holdings(true, true, [Given(), Given() with { Id = 2, Answer = ConsentAnswer.Withdrawn }])));

    private static IReadOnlyList<Gap> Of(Contestant contestant, Holdings holdings) => GapRule.Of(contestant, University, holdings, WorldRecords.Regulation, WorldRecords.Edition);

    private static Consent Given() => new()
    {
        Id = 1, ContestantId = 1, Kind = ConsentKind.Processing, Answer = ConsentAnswer.Given, On = new DateOnly(2027, 3, 1), SignedBy = "Чон Сун Ён", RecordedBy = "Ким Ын Чжу", At = new DateTime(2027, 3, 2),
    };
}
