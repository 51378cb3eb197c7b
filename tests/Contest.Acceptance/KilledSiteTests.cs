using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Contest.Acceptance.Harness;
using Microsoft.Playwright;

namespace Contest.Acceptance;

/// <summary>What the program has answered for stays, even when the power fails the moment after.</summary>
public sealed partial class KilledSiteTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const int Contestants = 10;
    private const int EntriesOfATablet = 30;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_acknowledged_score_is_lost_when_the_program_is_killed_twice_under_twenty_tablets()
    {
        await using var site = await RunningSite.StartAsync(cancel: Cancel);
        var links = await PrepareAsync(site);
        var acknowledged = new ConcurrentDictionary<Guid, SheetEntry>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        stop.CancelAfter(TimeSpan.FromMinutes(3));
        var tablets = links.SelectMany(link => Enumerable.Range(0, Contestants).Select(c => new Tablet(site.Address, link, SmallContest.Number(c), acknowledged))).ToList();
        Assert.Equal(20, tablets.Count);
        await Task.WhenAll(tablets.Select(t => t.EnterAsync(stop.Token)));

        var work = Task.WhenAll(tablets.Select(t => t.WorkAsync(EntriesOfATablet, stop.Token)));
        foreach (var enough in new[] { 120, 360 })
        {
            while (acknowledged.Count < enough)
            {
                Assert.False(work.IsCompleted, "The tablets were done before the program was killed.");
                await Task.Delay(2, stop.Token);
            }
            await site.KillAsync();
            var before = acknowledged.ToArray();
            Assert.InRange(before.Length, enough, tablets.Count * EntriesOfATablet - 1);
            var journal = await JournalAsync(site);
            Assert.All(before, entry => Assert.Equal(entry.Value, journal[entry.Key]));
            output.WriteLine($"Killed with {before.Length} entries acknowledged and {journal.Count} on the disk.");
            await site.StartAgainAsync(stop.Token);
        }
        await work;

        Assert.Equal(tablets.Count * EntriesOfATablet, acknowledged.Count);
        Assert.Equal(acknowledged.OrderBy(e => e.Key), (await JournalAsync(site)).OrderBy(e => e.Key));
        output.WriteLine($"Sendings that got no answer: {tablets.Sum(t => t.Unanswered)}.");
        Assert.True(tablets.Sum(t => t.Unanswered) > 0, "Nothing was sent while the program was down: the test proved little.");
    }

    [Fact]
    public async Task An_entry_whose_answer_was_lost_is_taken_once_when_it_is_sent_again()
    {
        await using var site = await RunningSite.StartAsync(cancel: Cancel);
        var links = await PrepareAsync(site);
        using var tablet = new Tablet(site.Address, links[0], SmallContest.Number(0), []);
        await tablet.EnterAsync(Cancel);
        var (id, entry) = (Guid.NewGuid(), new SheetEntry("speech", 700, "", 0));

        var first = await tablet.PostAsync(id, entry, Cancel);
        await site.KillAsync();
        await site.StartAgainAsync(Cancel);
        var again = await tablet.PostAsync(id, entry, Cancel);
        var onTop = await tablet.PostAsync(Guid.NewGuid(), entry, Cancel);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict), (first, again, onTop));
        Assert.Equal(new KeyValuePair<Guid, SheetEntry>(id, entry), Assert.Single(await JournalAsync(site)));
    }

    [Fact]
    public async Task A_signature_and_the_numbers_of_diplomas_survive_a_kill_right_after_the_answer()
    {
        await using var site = await RunningSite.StartAsync(cancel: Cancel);
        var links = await PrepareAsync(site);
        await MarkEverybodyAsync(site, links);
        await using var desk = await browser.VisitAsync(site.Address);
        var organizer = await ReturnAsync(desk, site);
        await organizer.CloseRoundAsync();
        await organizer.DrawUpAsync(1, 1);

        await organizer.SignAsync();
        await KillAndStartAgainAsync(site);
        await desk.GoAsync("protocols");
        await Assertions.Expect(desk.Page.Locator(".chip")).ToHaveTextAsync("Подписан");
        // The chair, the member and the secretary.
        Assert.Equal(3, await Database.CountAsync(site.DataFolder, "Signatures"));

        await organizer.IssueAsync(3);
        await KillAndStartAgainAsync(site);
        string[] numbers = ["КЧ-2028/ДI-001", "КЧ-2028/ДII-002", "КЧ-2028/ДIII-003"];
        Assert.Equal(numbers, await organizer.DiplomaNumbersAsync());
        Assert.Equal(numbers, (await Database.RowsAsync(site.DataFolder, "SELECT Number FROM Diplomas ORDER BY Count")).Select(row => (string)row[0]));
        Assert.NotEmpty(await organizer.DownloadAsync("Напечатать все: 3"));
    }

    // An empty site gets its organizer, the small contest and the judges' links.
    private async Task<IReadOnlyList<PersonalLink>> PrepareAsync(RunningSite site)
    {
        await using var desk = await browser.VisitAsync(site.Address);
        var organizer = new Organizer(desk, site);
        await organizer.JoinAsync();
        await organizer.CreateEditionAsync();
        await organizer.ChooseListAsync(SmallContest.Workbook(Contestants));
        await organizer.SaveListAsync(Contestants);
        return [await organizer.LinkAsync(SmallContest.Judges[0]), await organizer.LinkAsync(SmallContest.Judges[1])];
    }

    private static async Task<Organizer> ReturnAsync(Visitor desk, RunningSite site)
    {
        var organizer = new Organizer(desk, site);
        await organizer.SignInAsync();
        return organizer;
    }

    private static async Task MarkEverybodyAsync(RunningSite site, IReadOnlyList<PersonalLink> links)
    {
        foreach (var link in links)
            for (var contestant = 0; contestant < Contestants; contestant++)
            {
                using var tablet = new Tablet(site.Address, link, SmallContest.Number(contestant), []);
                await tablet.EnterAsync(Cancel);
                // The later the number, the lower the mark: no two share a place.
                foreach (var field in new[] { "speech", "feeling" })
                    Assert.Equal(HttpStatusCode.OK, await tablet.PostAsync(Guid.NewGuid(), new SheetEntry(field, (Contestants - contestant) * 100, "", 0), Cancel));
                Assert.Equal(HttpStatusCode.OK, await tablet.PostAsync(Guid.NewGuid(), new SheetEntry("*submitted", 100, "", 0), Cancel));
            }
    }

    private static async Task KillAndStartAgainAsync(RunningSite site)
    {
        await site.KillAsync();
        await site.StartAgainAsync(Cancel);
    }

    // A journal that held an entry twice would have its id twice, and no dictionary could be made of it.
    private static async Task<Dictionary<Guid, SheetEntry>> JournalAsync(RunningSite site) =>
        (await Database.RowsAsync(site.DataFolder, "SELECT Id, Field, Mark, Text, BasedOn FROM ScoreEntries"))
        .ToDictionary(row => Guid.Parse((string)row[0]), row => new SheetEntry((string)row[1], Convert.ToInt32(row[2], CultureInfo.InvariantCulture), (string)row[3], Convert.ToInt32(row[4], CultureInfo.InvariantCulture)));

    /// <summary>A tablet that types on one sheet and sends an entry until it is answered, as the page's script does.</summary>
    private sealed class Tablet(Uri site, PersonalLink link, string contestant, ConcurrentDictionary<Guid, SheetEntry> acknowledged) : IDisposable
    {
        private readonly SilentTablet _line = new(site);

        public int Unanswered { get; private set; }

        public Task EnterAsync(CancellationToken cancel) => _line.SignInAsync(link, cancel);

        public async Task WorkAsync(int entries, CancellationToken cancel)
        {
            for (var n = 0; n < entries; n++)
            {
                var entry = new SheetEntry(n % 2 == 0 ? "speech" : "feeling", n * 7 % 11 * 100, "", n / 2);
                var id = Guid.NewGuid();
                while (!await TryPostAsync(id, entry, cancel))
                {
                    Unanswered++;
                    await Task.Delay(100, cancel);
                }
                Assert.True(acknowledged.TryAdd(id, entry));
            }
        }

        public Task<HttpStatusCode> PostAsync(Guid id, SheetEntry entry, CancellationToken cancel) => _line.PostAsync(id, entry, contestant, cancel);

        public void Dispose() => _line.Dispose();

        private async Task<bool> TryPostAsync(Guid id, SheetEntry entry, CancellationToken cancel)
        {
            try
            {
                var status = await PostAsync(id, entry, cancel);
                Assert.True(status == HttpStatusCode.OK, $"{status} for {entry} of {contestant}.");
                return true;
            }
            catch (HttpRequestException)
            {
                return false; // The program is down: the entry waits and is sent again with the same id.
            }
        }
    }
}
