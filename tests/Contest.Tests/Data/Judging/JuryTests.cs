using Contest.Core;
using Contest.Core.Judging;
using Contest.Data.Access;

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

        await world.Judging.SaveJudgeAsync(ContestWorld.Organizer, New(world, "vlasova"), Talk);
        Assert.Equal([.. before, "talk vlasova"], await SeatsAsync(world));

        var known = (await world.Judging.JudgesAsync(world.Edition.Id)).Single(j => j.Code == "vlasova");
        await world.Judging.SaveJudgeAsync(ContestWorld.Organizer, known with { Country = "KP" }, new HashSet<(string, string)>());
        Assert.Equal(before, await SeatsAsync(world));
        Assert.Equal("KP", (await world.Judging.JudgesAsync(world.Edition.Id)).Single(j => j.Code == "vlasova").Country);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_judge_is_told_at_once_and_nothing_is_saved()
    {
        await using var world = await ContestWorld.ReadyAsync();

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() =>
            world.Judging.SaveJudgeAsync(ContestWorld.Organizer, New(world, "ORLOVA") with { Post = new("преподаватель", "", "") }, Talk));

        Assert.Equal([("Contestant.FieldMissing", "PostKo"), ("Contestant.FieldMissing", "PostEn"), ("Judge.CodeTaken", "Code")], refusal.Problems.Select(p => (p.Code, p.Where!.Column!)));
        Assert.Equal(3, (await world.Judging.JudgesAsync(world.Edition.Id)).Count);
    }

    [Fact]
    public async Task A_judge_teaches_at_an_institution_of_the_edition_or_at_none_and_what_a_file_named_stays()
    {
        await using var world = await ContestWorld.ReadyAsync();
        await world.Judging.SaveJudgeAsync(ContestWorld.Organizer, New(world, "vlasova") with { InstitutionCode = "ПУ" }, Talk);
        Assert.Contains("InstitutionCode = ПУ", (await world.AuditAsync()).First(l => l.What == "Judge.Saved").After, StringComparison.Ordinal);

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => world.Judging.SaveJudgeAsync(ContestWorld.Organizer, New(world, "belov") with { InstitutionCode = "МГУ" }, Talk));
        Assert.Equal([("Institution.Unknown", "InstitutionCode")], refusal.Problems.Select(p => (p.Code, p.Where!.Column!)));

        await world.WithJudgesAsync(New(world, "belov") with { InstitutionCode = "МГУ" });
        var belov = (await world.Judging.JudgesAsync(world.Edition.Id)).Single(j => j.Code == "belov");
        await world.Judging.SaveJudgeAsync(ContestWorld.Organizer, belov with { Country = "KP" }, Talk);
        Assert.Equal("МГУ", (await world.Judging.JudgesAsync(world.Edition.Id)).Single(j => j.Code == "belov").InstitutionCode);
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
        var codes = (await world.Judging.JudgesAsync(world.Edition.Id)).ToDictionary(j => j.Id, j => j.Code);
        return (await world.Judging.SeatsAsync(world.Edition.Id)).Select(s => $"{s.RoundId} {codes[s.JudgeId]}").Order(StringComparer.Ordinal);
    }
}
