using System.Text.Json;
using Contest.Acceptance.Harness;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Web.Judging;

namespace Contest.Acceptance;

/// <summary>The total that a tablet and the desk's keyboard show, counted by the browser, is the total that the program counts.</summary>
public sealed class TabletTotalTests(BrowserFixture browser, SheetSite site) : IClassFixture<SheetSite>
{
    [Fact]
    public async Task Penalties_difficulties_means_and_every_rounding_are_counted_alike()
    {
        await using var visitor = await browser.VisitAsync(site.Address);
        await visitor.GoAsync("sign-in");
        var random = new Random(20270412);
        var sheets = Enumerable.Range(0, 400).Select(_ => Sheet(random)).ToList();

        var told = await visitor.Page.EvaluateAsync<long[]>("async asked => { const { totalOf } = await import('/score-total.js'); return JSON.parse(asked).map(one => totalOf(one.marks, one.total)); }",
            JsonSerializer.Serialize(sheets.Select(s => new { marks = s.Round.Criteria.Select(c => new { points = s[c.Id].Code, weight = SheetTotal.WeightOf(c) }), total = TotalFacts.Of(s.Round) }), JsonSerializerOptions.Web));

        Assert.Equal(sheets.Select(s => s.Total.Hundredths), told);
        Assert.Contains(0, told);
    }

    private static ScoreSheet Sheet(Random random)
    {
        var name = new Wording("Речь", "말", "Speech");
        var round = new Round
        {
            Id = "talk", Name = name, Short = name, Stage = name, Form = RoundForm.Oral, Weight = Points.Of(1), Judges = new JudgeSteps(JudgeMethod.Mean, 0, 1),
            Total = new TotalSteps((TotalMethod)random.Next(2), random.Next(4) is < 3 and var each ? each : null, random.Next(4) is < 3 and var decimals ? decimals : null),
            Criteria =
            [
                .. Enumerable.Range(0, random.Next(1, 4)).Select(i => Criterion($"c{i}", CriterionCounts.Points)),
                .. Enumerable.Range(0, random.Next(3)).Select(i => Criterion($"p{i}", i == 0 ? CriterionCounts.Penalty : CriterionCounts.Factor)),
            ],
        };
        return new ScoreSheet(round, round.Criteria.Select(c => new ScoreEntry { Id = Guid.NewGuid(), Sheet = new SheetKey(1, "c", round.Id, 1, 1), Field = c.Id, Mark = Mark.Of(Points.Of(random.Next(11))), BasedOn = 0, EnteredBy = "", At = default }));

        Criterion Criterion(string id, CriterionCounts counts) => new() { Id = id, Name = name, Maximum = Points.Of(10), Step = Points.Of(1), Weight = new Points(25 * random.Next(1, 12)), Counts = counts };
    }
}
