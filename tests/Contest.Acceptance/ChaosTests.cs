using System.Diagnostics;
using System.Globalization;
using Contest.Acceptance.Harness;
using Contest.Core.Judging;

namespace Contest.Acceptance;

/// <summary>
/// Fifty tablets on bad lines type on two hundred sheets while the program is killed again and again. What was answered is on the disk, once and as it was typed; what was not comes through in the end.
/// The choices follow from a seed that is told; the environment's CONTEST_CHAOS_SEED sets another.
/// </summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int Judges = 10, TabletsOfAJudge = 5, SheetsOfATablet = 4;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task No_score_is_lost_doubled_or_changed_under_fifty_tablets_on_bad_lines_while_the_program_is_killed() => RunAsync(kills: 8);

    [Fact]
    [Trait("Category", "Long")]
    public Task No_score_is_lost_doubled_or_changed_when_the_program_is_killed_a_hundred_times() => RunAsync(kills: 100);

    private async Task RunAsync(int kills)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CONTEST_CHAOS_SEED"), CultureInfo.InvariantCulture, out var set) ? set : 2028;
        output.WriteLine($"CONTEST_CHAOS_SEED={seed}");
        IReadOnlyList<PersonalLink> links = [];
        await using var site = await RunningSite.StartAsync(
            prepare: async s => links = await JudgedContest.PrepareAsync(s.DataFolder, TabletsOfAJudge * SheetsOfATablet, Judges), cancel: Cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        stop.CancelAfter(TimeSpan.FromMinutes(2) + kills * TimeSpan.FromSeconds(10));

        var lines = links.Select(_ => new SilentTablet(site.Address)).ToList();
        foreach (var (line, link) in lines.Zip(links))
            await line.SignInAsync(link, stop.Token);
        var tablets = lines.SelectMany((line, j) => Enumerable.Range(0, TabletsOfAJudge).Select(t => new ChaosTablet(
            line, JudgedContest.JudgeName(j), [.. Enumerable.Range(t * SheetsOfATablet, SheetsOfATablet).Select(SmallContest.Number)], seed * 1000 + j * TabletsOfAJudge + t))).ToList();
        Assert.Equal(50, tablets.Count);

        var finish = new TaskCompletionSource();
        var work = Task.WhenAll(tablets.Select(t => t.WorkAsync(finish.Task, stop.Token)));
        var (random, clock) = (new Random(seed), Stopwatch.StartNew());
        for (var kill = 1; kill <= kills; kill++)
        {
            // Killed in the middle of the work, never before anything new was answered.
            var known = tablets.Sum(t => t.Answered().Count);
            var pause = Task.Delay(random.Next(200, 900), stop.Token);
            while (!pause.IsCompleted || tablets.Sum(t => t.Answered().Count) <= known)
            {
                if (work.IsCompleted)
                    await work;
                await Task.Delay(1, stop.Token);
            }
            await site.KillAsync();
            var (entries, answered) = await CheckAsync(site, tablets);
            if (kill % 10 == 0 || kills < 10)
                output.WriteLine($"Kill {kill} after {clock.Elapsed.TotalSeconds:0} s: {answered} entries answered, {entries} on the disk.");
            await site.StartAgainAsync(stop.Token);
        }
        finish.SetResult();
        await work;
        await site.KillAsync();

        var (all, received) = await CheckAsync(site, tablets);
        var typed = tablets.Sum(t => t.Everything.Count);
        output.WriteLine($"Done after {clock.Elapsed.TotalSeconds:0} s. Typed {typed}, answered {received}, on the disk {all}. Cut off {tablets.Sum(t => t.Cut)}, sent again after the answer {tablets.Sum(t => t.Repeated)}, come too early {tablets.Sum(t => t.TooEarly)}, sent while the program was down {tablets.Sum(t => t.Unanswered)}.");
        Assert.Equal((typed, typed), (all, received));
        // Whatever was to go wrong did: else the test proved little.
        foreach (var trouble in new Func<ChaosTablet, int>[] { t => t.Cut, t => t.Repeated, t => t.TooEarly, t => t.Unanswered })
            Assert.True(tablets.Sum(trouble) > kills);
        Assert.Equal(Judges * TabletsOfAJudge * SheetsOfATablet, (await Database.RowsAsync(site.DataFolder, $"SELECT DISTINCT JudgeId, ContestantId FROM ScoreEntries WHERE Field = '{SheetField.Submitted}'")).Count);
        lines.ForEach(line => line.Dispose());
    }

    // Everything answered is on the disk as it was typed and at the time of the receipt, and nothing is there that nobody typed. Returns how many entries are on the disk, and how many were answered.
    private static async Task<(int OnDisk, int Answered)> CheckAsync(RunningSite site, List<ChaosTablet> tablets)
    {
        var answered = tablets.SelectMany(t => t.Answered()).ToList();
        var typed = tablets.SelectMany(t => t.EverythingSoFar()).ToDictionary(t => t.Id);
        var rows = await Database.RowsAsync(site.DataFolder,
            "SELECT e.Id, e.EnteredBy, c.Number, e.Field, e.Mark, e.Text, e.BasedOn, e.At, j.Code, e.CategoryId, e.RoundId FROM ScoreEntries e JOIN Contestants c ON c.Id = e.ContestantId JOIN Judges j ON j.Id = e.JudgeId ORDER BY e.Sequence");
        Assert.Equal(rows.Count, await Database.CountAsync(site.DataFolder, "ScoreEntries"));
        // An entry that is there twice has its id twice, and no dictionary can be made of it.
        var disk = rows.ToDictionary(row => Guid.Parse((string)row[0]));
        foreach (var (id, row) in disk)
        {
            var there = new Typed(id, (string)row[1], (string)row[2], new SheetEntry((string)row[3], Number(row[4]), (string)row[5], Number(row[6])));
            Assert.Equal(typed[id], there);
            Assert.Equal((SmallContest.Category, SmallContest.Round), ((string)row[9], (string)row[10]));
            Assert.Equal(there.Judge, JudgedContest.JudgeName(Number(((string)row[8])[5..]) - 1));
        }
        foreach (var (entry, receipt) in answered)
        {
            Assert.True(disk.TryGetValue(entry.Id, out var row), $"Answered and lost: {entry}.");
            Assert.Equal(receipt.At, DateTime.Parse((string)row[7], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));
        }
        // Versions of a field stand one upon another, without a gap and in the order in which they were written.
        foreach (var field in disk.Values.GroupBy(row => ((string)row[8], (string)row[2], (string)row[3])))
            Assert.Equal(Enumerable.Range(0, field.Count()), field.Select(row => Number(row[6])));
        return (disk.Count, answered.Count);
    }

    private static int Number(object value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);
}
