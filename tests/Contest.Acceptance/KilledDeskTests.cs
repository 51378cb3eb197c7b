using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Contest.Acceptance.Harness;
using Microsoft.Playwright;

namespace Contest.Acceptance;

/// <summary>The registration when the power fails: whoever was taken in stays, and a list is taken in whole or not at all.</summary>
public sealed partial class KilledDeskTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const string Present = "2";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_whom_the_door_took_in_is_lost_when_the_program_is_killed_under_three_desks()
    {
        const int People = 90;
        await using var site = await RunningSite.StartAsync(cancel: Cancel);
        await using var visitor = await browser.VisitAsync(site.Address);
        var organizer = new Organizer(visitor, site);
        await organizer.JoinAsync();
        await organizer.CreateEditionAsync();
        await organizer.ChooseListAsync(SmallContest.Workbook(People));
        await organizer.SaveListAsync(People);
        var signedIn = (await visitor.Page.Context.CookiesAsync()).Single(c => c.Name == "contest").Value;
        var waiting = new ConcurrentQueue<string>(Enumerable.Range(0, People).Select(SmallContest.Number));
        var (acknowledged, unanswered) = (new ConcurrentBag<string>(), 0);

        var work = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => WorkAsync()));
        foreach (var enough in new[] { 20, 50 })
        {
            while (acknowledged.Count < enough)
            {
                Assert.False(work.IsCompleted, "The desks were done before the program was killed.");
                await Task.Delay(2, Cancel);
            }
            await site.KillAsync();
            Assert.Subset((await PresentAsync(site)).ToHashSet(), acknowledged.ToHashSet());
            await site.StartAgainAsync(Cancel);
        }
        await work;

        Assert.Equal(People, (await PresentAsync(site)).Count);
        output.WriteLine($"Sendings that got no answer: {unanswered}.");
        Assert.True(unanswered > 0, "Nothing was sent while the program was down: the test proved little.");

        async Task WorkAsync()
        {
            using var desk = new Desk(site.Address, signedIn);
            while (waiting.TryDequeue(out var number))
            {
                while (!await desk.TryCheckInAsync(number, Cancel))
                {
                    Interlocked.Increment(ref unanswered);
                    await Task.Delay(50, Cancel);
                }
                acknowledged.Add(number);
            }
        }
    }

    [Fact]
    public async Task A_list_is_taken_in_and_taken_back_whole_or_not_at_all_when_the_program_is_killed_meanwhile()
    {
        const int People = 900;
        await using var site = await RunningSite.StartAsync(cancel: Cancel);
        await using var visitor = await browser.VisitAsync(site.Address);
        var organizer = new Organizer(visitor, site);
        await organizer.JoinAsync();
        await organizer.CreateEditionAsync();

        await organizer.ChooseListAsync(SmallContest.Workbook(People));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = $"Сохранить: {People}" }).ClickAsync();
        await visitor.Page.WaitForFunctionAsync("() => document.querySelector('progress')?.value > 0");
        await site.KillAsync();
        var (people, passports, steps) = await RegisteredAsync(site);
        output.WriteLine($"Killed in an import: {people} people, {steps} steps on the disk.");
        Assert.Contains((people, passports, steps), new[] { (0L, 0L, 0L), (People, People, 1L) });

        await site.StartAgainAsync(Cancel);
        await organizer.ChooseListAsync(SmallContest.Workbook(People));
        if (people == 0)
            await organizer.SaveListAsync(People);
        Assert.Equal((People, People, 1L), await RegisteredAsync(site));

        await visitor.GoAsync("contestants/import");
        await Organizer.LiveAsync(visitor.Page);
        await visitor.Page.ClickAsync("details.undo summary");
        await visitor.Page.ClickAsync("details.undo button");
        await Task.Delay(150, Cancel); // to be in the middle of it: nothing shows when that is, and either end is right
        await site.KillAsync();
        var undone = (await Database.RowsAsync(site.DataFolder, "SELECT count(*) FROM Imports WHERE UndoneAt IS NOT NULL"))[0][0];
        (people, passports, steps) = await RegisteredAsync(site);
        output.WriteLine($"Killed in an undoing: {people} people, {undone} undone on the disk.");
        Assert.Contains((people, passports, undone), new (long, long, object)[] { (0, 0, 1L), (People, People, 0L) });
    }

    // Everybody who is in: an arrival, the state and the line of the audit are one, whatever happened.
    private static async Task<List<string>> PresentAsync(RunningSite site)
    {
        var present = await NumbersAsync($"SELECT Number FROM Contestants WHERE State = {Present}");
        Assert.Equal(present, await NumbersAsync("SELECT p.Number FROM CheckIns c JOIN Contestants p ON p.Id = c.ContestantId WHERE c.UndoneAt IS NULL"));
        Assert.Equal(present, await NumbersAsync("SELECT Subject FROM Audit WHERE What = 'CheckIn.Done'"));
        return present;

        async Task<List<string>> NumbersAsync(string query) => [.. (await Database.RowsAsync(site.DataFolder, query)).Select(row => (string)row[0]).Order(StringComparer.Ordinal)];
    }

    private static async Task<(long People, long Passports, long Steps)> RegisteredAsync(RunningSite site) => (
        await Database.CountAsync(site.DataFolder, "Contestants"), await Database.CountAsync(site.DataFolder, "Passports"), await Database.CountAsync(site.DataFolder, "Imports"));

    /// <summary>A desk without a screen: it sends a number until it is told that the person is in.</summary>
    private sealed partial class Desk : IDisposable
    {
        private readonly HttpClient _client;

        public Desk(Uri site, string signedIn)
        {
            var cookies = new CookieContainer();
            cookies.Add(site, new System.Net.Cookie("contest", signedIn));
            _client = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = site, Timeout = TimeSpan.FromSeconds(20) };
        }

        public async Task<bool> TryCheckInAsync(string number, CancellationToken cancel)
        {
            try
            {
                var token = Token().Match(await _client.GetStringAsync("check-in", cancel)).Groups["value"].Value;
                using var form = new FormUrlEncodedContent([new("_handler", "check-in"), new("__RequestVerificationToken", token), new("Typed", number)]);
                using var answer = await _client.PostAsync("check-in", form, cancel);
                var page = await answer.Content.ReadAsStringAsync(cancel);
                // Who was taken in before the answer was lost is told to be in already.
                Assert.True(page.Contains("door-said", StringComparison.Ordinal), string.Create(CultureInfo.InvariantCulture, $"{answer.StatusCode} for {number}"));
                return true;
            }
            catch (Exception down) when (down is HttpRequestException or IOException)
            {
                return false;
            }
        }

        public void Dispose() => _client.Dispose();

        [GeneratedRegex("""name="__RequestVerificationToken" value="(?<value>[^"]+)""")]
        private static partial Regex Token();
    }
}
