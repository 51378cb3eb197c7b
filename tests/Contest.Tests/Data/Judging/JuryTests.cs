using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data.Access;
using Contest.Data.Judging;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Tests.Data.Judging;

/// <summary>A jury that is typed judge by judge.</summary>
public sealed class JuryTests
{
    private static readonly HashSet<(string Category, string Round)> Talk = [(ContestWorld.Category, "talk")];

    [Fact]
    public async Task A_new_judge_sits_beside_the_others_and_leaves_a_round_alone()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var before = await SeatsAsync(world);

        await world.Jury.SaveJudgeAsync(ContestWorld.Organizer, New(world, "vlasova"), Talk);
        Assert.Equal([.. before, "talk vlasova"], await SeatsAsync(world));

        var known = (await world.Jury.JudgesAsync(world.Edition.Id)).Single(j => j.Code == "vlasova");
        await world.Jury.SaveJudgeAsync(ContestWorld.Organizer, known with { Country = "KP" }, new HashSet<(string, string)>());
        Assert.Equal(before, await SeatsAsync(world));
        Assert.Equal("KP", (await world.Jury.JudgesAsync(world.Edition.Id)).Single(j => j.Code == "vlasova").Country);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_judge_is_told_at_once_and_nothing_is_saved()
    {
        await using var world = await ContestWorld.ReadyAsync();

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() =>
            world.Jury.SaveJudgeAsync(ContestWorld.Organizer, New(world, "ORLOVA") with { Post = new("преподаватель", "", "") }, Talk));

        Assert.Equal([("Contestant.FieldMissing", "PostKo"), ("Contestant.FieldMissing", "PostEn"), ("Judge.CodeTaken", "Code")], refusal.Problems.Select(p => (p.Code, p.Where!.Column!)));
        Assert.Equal(3, (await world.Jury.JudgesAsync(world.Edition.Id)).Count);
    }

    [Fact]
    public async Task A_judge_teaches_at_an_institution_of_the_edition_or_at_none_and_what_a_file_named_stays()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Jury.SaveJudgeAsync(ContestWorld.Organizer, New(world, "vlasova") with { InstitutionCode = "ПУ" }, Talk);
        Assert.Contains("InstitutionCode = ПУ", (await world.AuditAsync()).First(l => l.What == "Judge.Saved").After, StringComparison.Ordinal);

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => world.Jury.SaveJudgeAsync(ContestWorld.Organizer, New(world, "belov") with { InstitutionCode = "МГУ" }, Talk));
        Assert.Equal([("Institution.Unknown", "InstitutionCode")], refusal.Problems.Select(p => (p.Code, p.Where!.Column!)));

        await world.WithJudgesAsync(New(world, "belov") with { InstitutionCode = "МГУ" });
        var belov = (await world.Jury.JudgesAsync(world.Edition.Id)).Single(j => j.Code == "belov");
        await world.Jury.SaveJudgeAsync(ContestWorld.Organizer, belov with { Country = "KP" }, Talk);
        Assert.Equal("МГУ", (await world.Jury.JudgesAsync(world.Edition.Id)).Single(j => j.Code == "belov").InstitutionCode);
    }

    [Fact]
    public async Task A_judge_added_by_mistake_is_taken_out_with_seats_and_link_and_the_audit_keeps_who_it_was()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var before = await SeatsAsync(world);
        await world.Jury.SaveJudgeAsync(ContestWorld.Organizer, New(world, "vlasova"), Talk);
        var id = (await world.JudgeAsync("vlasova")).JudgeId!.Value;
        string[] links = [(await world.Access.LinkJudgeAsync(ContestWorld.Organizer, id)).Code, (await world.Access.LinkJudgeAsync(ContestWorld.Organizer, id)).Code];
        Assert.Equal(id, world.Access.JudgeOf(links[1]));

        await world.Jury.DeleteJudgeAsync(ContestWorld.Organizer, world.Edition.Id, id);

        Assert.Equal(before, await SeatsAsync(world));
        Assert.DoesNotContain(await world.Jury.JudgesAsync(world.Edition.Id), j => j.Code == "vlasova");
        foreach (var link in links)
            Assert.Null(world.Access.JudgeOf(link));
        var lines = (await world.AuditAsync()).Take(2).ToList();
        Assert.Equal(["Judge.Deleted vlasova", $"Seat.Taken {ContestWorld.Category}/talk"], lines.Select(l => $"{l.What} {l.Subject}").Order());
        Assert.Contains("Н. П. Власова", lines.Single(l => l.What == "Judge.Deleted").Before, StringComparison.Ordinal);
        Assert.Equal("Judge.Gone", await Refusal.CodeOfAsync(() => world.Jury.DeleteJudgeAsync(ContestWorld.Organizer, world.Edition.Id, id)));
    }

    [Fact]
    public async Task A_judge_who_has_marked_or_whom_a_protocol_names_stays_with_link_and_seats()
    {
        await using var world = await (await ContestWorld.ReadyAsync()).MarkAsync("talk", "0101", "kim", 5);
        var (kim, seats) = ((await world.JudgeAsync("kim")).JudgeId!.Value, await SeatsAsync(world));
        var (link, _) = await world.Access.LinkJudgeAsync(ContestWorld.Organizer, kim);

        var marked = await Assert.ThrowsAsync<RuleViolationException>(() => world.Jury.DeleteJudgeAsync(ContestWorld.Organizer, world.Edition.Id, kim));

        Assert.Equal([("Judge.Stays", "Ким Сон Ок"), ("Judge.HasMarked", "Беседа")], marked.Problems.Select(p => (p.Code, ((Wording)p.Arguments[0]).Ru)));
        Assert.Equal(seats, await SeatsAsync(world));
        Assert.Equal(kim, world.Access.JudgeOf(link));

        await using var judged = await (await ContestWorld.ReadyAsync()).JudgedAsync();
        await judged.WithJudgesAsync(WorldRecords.Judge("second", "О. И. Второй", "RU", JuryRole.Chair));
        // Without a seat and without a mark, but a chair: the protocol names every chair.
        await judged.Jury.SaveJudgeAsync(ContestWorld.Organizer, (await judged.Jury.JudgesAsync(judged.Edition.Id)).Single(j => j.Code == "second"), new HashSet<(string, string)>());
        await judged.Awards.DrawUpAsync(ContestWorld.Organizer, judged.Edition.Id, ContestWorld.Category, new(0, 0));
        var second = (await judged.JudgeAsync("second")).JudgeId!.Value;
        var named = await Assert.ThrowsAsync<RuleViolationException>(() => judged.Jury.DeleteJudgeAsync(ContestWorld.Organizer, judged.Edition.Id, second));
        Assert.Equal(["Judge.Stays", "Judge.InProtocol"], named.Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task Nobody_but_an_organizer_takes_a_judge_out_and_not_from_another_edition_nor_once_it_is_closed()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var kim = (await world.JudgeAsync("kim")).JudgeId!.Value;

        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Organizer))
            Assert.Equal("Access.Denied", await Refusal.CodeOfAsync(() => world.Jury.DeleteJudgeAsync(new Actor("Никто", role), world.Edition.Id, kim)));
        Assert.Equal("Judge.Gone", await Refusal.CodeOfAsync(() => world.Jury.DeleteJudgeAsync(ContestWorld.Organizer, world.Edition.Id + 1, kim)));
        await world.WithStateAsync(EditionState.Closed);
        Assert.Equal("Edition.Closed", await Refusal.CodeOfAsync(() => world.Jury.DeleteJudgeAsync(ContestWorld.Organizer, world.Edition.Id, kim)));
    }

    [Fact]
    public async Task A_mark_that_was_under_way_when_its_judge_was_taken_out_is_refused()
    {
        await using var world = await ContestWorld.ReadyAsync();
        var (kim, contestant) = ((await world.JudgeAsync("kim")).JudgeId!.Value, (await world.ContestantAsync("0101")).Id);
        await world.Jury.DeleteJudgeAsync(ContestWorld.Organizer, world.Edition.Id, kim);

        Assert.Equal("Judge.Gone", await Refusal.CodeOfAsync(() => world.Services.GetRequiredService<ScoreWriter>().WriteAsync(new ScoreEntry
        {
            Id = Guid.NewGuid(), Sheet = new SheetKey(world.Edition.Id, ContestWorld.Category, "talk", contestant, kim), Field = "content", Mark = Mark.Of(Points.Of(5)), Text = "", BasedOn = 0, EnteredBy = "Ким Сон Ок", At = default,
        })));
        Assert.Empty(await world.JournalAsync());
    }

    private static Judge New(ContestWorld world, string code) => new()
    {
        EditionId = world.Edition.Id,
        Code = code,
        Name = new("Н. П. Власова", "엔. 뻬. 블라쏘바", "N. P. Vlasova"),
        Post = new("преподаватель", "교원", "Lecturer"),
        Country = "RU",
        Role = JuryRole.Member,
    };

    private static async Task<IEnumerable<string>> SeatsAsync(ContestWorld world)
    {
        var codes = (await world.Jury.JudgesAsync(world.Edition.Id)).ToDictionary(j => j.Id, j => j.Code);
        return (await world.Jury.SeatsAsync(world.Edition.Id)).Select(s => $"{s.RoundId} {codes[s.JudgeId]}").Order(StringComparer.Ordinal);
    }
}
