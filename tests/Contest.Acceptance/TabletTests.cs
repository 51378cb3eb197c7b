using System.Globalization;
using Contest.Acceptance.Harness;

namespace Contest.Acceptance;

/// <summary>No score that a judge typed is lost, doubled or silently changed, whatever becomes of the line, the program, the page and the sign-in.</summary>
public sealed class TabletTests(BrowserFixture browser, ITestOutputHelper output)
{
    private static readonly string[] Criteria = ["speech", "feeling"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(1), InlineData(2)]
    public Task Twenty_scores_arrive_once_each_through_everything_that_can_go_wrong(int seed) => WorkThroughItAsync(seed);

    [Fact, Trait("Category", "Long")]
    public async Task Twenty_scores_arrive_once_each_ten_times_in_a_row()
    {
        for (var seed = 11; seed <= 20; seed++)
            await WorkThroughItAsync(seed);
    }

    private async Task WorkThroughItAsync(int seed)
    {
        await using var site = await RunningSite.StartAsync(cancel: Cancel);
        await using var desk = await browser.VisitAsync(site.Address);
        var link = await new Organizer(desk, site).PrepareAsync();
        await using var visitor = await browser.VisitAsync(site.Address, 820, 1180);
        var tablet = await TabletOfJudge.EnterAsync(visitor, link, SmallContest.Contestants);
        var random = new Random(seed);
        // Each trouble comes before another score, in another order with every seed.
        string[] troubles = ["cut", "reload offline", "back", "kill", "reload", "start", "lost answers", "close", "answers", "kill", "type", "start", "cookie", "type", "sign in"];
        var at = Enumerable.Range(1, 19).OrderBy(_ => random.Next()).Take(troubles.Length).Order().ToList();
        var typed = new Dictionary<(string Contestant, string Field), List<int>>();
        await tablet.OpenAsync(SmallContest.Number(0));
        for (var n = 0; n < 2 * SmallContest.Contestants; n++)
        {
            if (at.IndexOf(n) is >= 0 and var trouble)
                await MeetAsync(troubles[trouble], tablet, site, link);
            var (contestant, field) = (SmallContest.Number(n / 2), Criteria[n % 2]);
            await tablet.ShowAsync(contestant);
            var marks = typed[(contestant, field)] = [random.Next(11)];
            await tablet.TapAsync(field, marks[0]);
            if (random.Next(4) != 0)
                continue;
            marks.Add((marks[0] + 1 + random.Next(9)) % 11);
            await tablet.TapAsync(field, marks[1]);
        }
        await tablet.SavedAsync();

        var journal = (await Database.RowsAsync(site.DataFolder, "SELECT c.Number, e.Field, e.Mark, e.BasedOn, e.Id FROM ScoreEntries e JOIN Contestants c ON c.Id = e.ContestantId ORDER BY e.Sequence"))
            .Select(r => (Contestant: (string)r[0], Field: (string)r[1], Mark: Convert.ToInt32(r[2], CultureInfo.InvariantCulture) / 100, BasedOn: Convert.ToInt32(r[3], CultureInfo.InvariantCulture), Id: (string)r[4])).ToList();
        Assert.Equal(journal.Count, journal.DistinctBy(e => e.Id).Count());
        Assert.Equal(2 * SmallContest.Contestants, journal.DistinctBy(e => (e.Contestant, e.Field)).Count());
        foreach (var ((contestant, field), marks) in typed)
        {
            var entries = journal.Where(e => (e.Contestant, e.Field) == (contestant, field)).ToList();
            Assert.Equal(Enumerable.Range(0, entries.Count), entries.Select(e => e.BasedOn));
            // A mark that was typed over before it was sent never stood on the server; nothing else may be missing, and nothing be there that was not typed.
            Assert.Equal(marks[^1], entries[^1].Mark);
            Assert.True(entries.Select(e => e.Mark).SequenceEqual(marks) || entries.Count == 1, $"{contestant} {field}: typed {string.Join(", ", marks)}, on the disk {string.Join(", ", entries.Select(e => e.Mark))}");
        }
        output.WriteLine($"Seed {seed}: {typed.Sum(t => t.Value.Count)} marks typed, {journal.Count} entries on the disk, {tablet.LostAnswers} answers lost after the commit.");
        Assert.True(tablet.LostAnswers > 0, "No answer was lost: the test proved little.");
    }

    private static async Task MeetAsync(string trouble, TabletOfJudge tablet, RunningSite site, PersonalLink link)
    {
        switch (trouble)
        {
            case "cut": await tablet.Context.SetOfflineAsync(true); break;
            case "back": await tablet.Context.SetOfflineAsync(false); break;
            case "reload offline" or "reload": await tablet.ReloadAsync(); break;
            case "kill": await site.KillAsync(); break;
            case "start": await site.StartAgainAsync(Cancel); break;
            case "lost answers": await tablet.LoseEverySecondAnswerAsync(); break;
            case "answers": await tablet.GetAnswersAsync(); break;
            case "close": await tablet.CloseAndOpenAsync(); break;
            case "cookie": await tablet.Context.ClearCookiesAsync(); break;
            case "sign in":
                await tablet.StateAsync("signin");
                await tablet.SignInAgainAsync(link);
                break;
        }
    }
}
