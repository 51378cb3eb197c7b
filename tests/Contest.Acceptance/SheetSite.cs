using System.Globalization;
using System.Text.Json.Nodes;
using Contest.Acceptance.Harness;
using Contest.Core;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Data;
using Contest.Data.Access;
using Contest.Data.Editions;
using Contest.Data.Judging;
using Contest.Data.Registration;
using Contest.Documents.Registration;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Acceptance;

/// <summary>
/// A site for the judge's page: the small contest with more rounds, of which one wants a note to the best and the worst mark; a judge from the contestants' own institution; and an organizer who sits at the desk.
/// Each test marks contestants of its own.
/// </summary>
public sealed class SheetSite(BrowserFixture browser) : IAsyncLifetime
{
    /// <summary>Wants a note where a criterion gets nothing or its maximum.</summary>
    internal const string WithNotes = "tale";

    /// <summary>Is marked by <see cref="Member"/> alone.</summary>
    internal const string OfOne = "fable";

    /// <summary>Is marked by <see cref="Member"/> and <see cref="Neighbour"/>; the desk closes it.</summary>
    internal const string ToBeClosed = "song";

    /// <summary>Has a first criterion of so many marks that they are typed; the chief judge marks it.</summary>
    internal const string Typed = "dialogue";

    /// <summary>Codes of the chief judge, of a judge from the contestants' institution, and of one from elsewhere.</summary>
    internal const string Chief = "zimina", Neighbour = "mun", Member = "rim";

    private readonly Dictionary<string, PersonalLink> _links = [];
    private RunningSite _site = null!;
    private Visitor? _desk;

    public Uri Address => _site.Address;

    /// <summary>The organizer's browser.</summary>
    internal Visitor Desk => _desk!;

    internal IReadOnlyDictionary<string, PersonalLink> Links => _links;

    /// <summary>The ids of the judges by their codes.</summary>
    internal IReadOnlyDictionary<string, int> Ids { get; private set; } = new Dictionary<string, int>();

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync(cancel: TestContext.Current.CancellationToken, prepare: PrepareAsync);
        if (BrowserFixture.Chromium is null)
            return;
        _desk = await browser.VisitAsync(Address);
        await new Organizer(_desk, _site).JoinAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_desk is not null)
            await _desk.DisposeAsync();
        await _site.DisposeAsync();
    }

    /// <summary>Comes to the site with a tablet, as a judge; each marks three rounds.</summary>
    internal async Task<TabletOfJudge> EnterAsync(Visitor visitor, string judge) =>
        await TabletOfJudge.EnterAsync(visitor, Links[judge], SmallContest.Contestants, 3);

    /// <summary>What a judge's entries of a field are worth, in the order of the journal: points in hundredths, or the code of a status.</summary>
    internal async Task<IReadOnlyList<int>> CodesAsync(string judge, string round, string contestant, string field) =>
        [.. (await EntriesAsync(judge, round, contestant)).Where(e => e.Field == field).Select(e => e.Mark)];

    /// <summary>Every entry on a judge's sheet, in the order of the journal.</summary>
    internal async Task<IReadOnlyList<(string Field, int Mark, string Text)>> EntriesAsync(string judge, string round, string contestant) =>
        [.. (await Database.RowsAsync(_site.DataFolder, $"SELECT e.Field, e.Mark, e.Text FROM ScoreEntries e JOIN Contestants c ON c.Id = e.ContestantId WHERE c.Number = '{contestant}' AND e.RoundId = '{round}' AND e.JudgeId = {Ids[judge]} ORDER BY e.Sequence"))
            .Select(row => ((string)row[0], Convert.ToInt32(row[1], CultureInfo.InvariantCulture), (string)row[2]))];

    private async Task PrepareAsync(RunningSite site)
    {
        await using var provider = new ServiceCollection().AddLogging().AddContestData(site.DataFolder).BuildServiceProvider();
        await provider.MigrateContestDataAsync();
        var actor = Actor.CommandLine;
        var file = FileReading.Read<EditionFile>(await File.ReadAllTextAsync(SmallContest.PathTo("edition.json")), "edition.json", EditionFile.CurrentFormat);
        var edition = await provider.GetRequiredService<EditionService>().SaveAsync(actor, file.Edition, RegulationFile.Read(await RegulationAsync(), "regulation.json"));
        await provider.GetRequiredService<ImportService>().ImportAsync(actor, edition.Id, RegistrationWorkbook.Read(new MemoryStream(SmallContest.Workbook(SmallContest.Contestants)), "list.xlsx"));

        var (jury, access) = (provider.GetRequiredService<JuryService>(), provider.GetRequiredService<AccessService>());
        var judges = FileReading.Read<JuryFile>(await File.ReadAllTextAsync(SmallContest.PathTo("jury.json")), "jury.json", JuryFile.CurrentFormat).Judges
            .Select(j => j with { Role = j.Role == JuryRole.Secretary ? JuryRole.Member : j.Role, InstitutionCode = j.Code == Neighbour ? "ВПИ" : "" });
        await jury.SaveJuryAsync(actor, edition.Id, new JuryFile(JuryFile.CurrentFormat, [.. judges],
        [
            new Panel(SmallContest.Category, SmallContest.Round, [Chief, Neighbour]), new Panel(SmallContest.Category, WithNotes, [Chief, Neighbour, Member]),
            new Panel(SmallContest.Category, ToBeClosed, [Neighbour, Member]), new Panel(SmallContest.Category, OfOne, [Member]), new Panel(SmallContest.Category, Typed, [Chief]),
        ]));
        Ids = (await jury.JudgesAsync(edition.Id)).ToDictionary(j => j.Code, j => j.Id);
        foreach (var (code, id) in Ids)
        {
            var link = await access.LinkJudgeAsync(actor, id);
            _links[code] = new PersonalLink($"judge/enter/{link.Code}", link.Pin);
        }
        await HandInAsync(provider.GetRequiredService<JudgingService>(), (await jury.JudgesAsync(edition.Id)).Single(j => j.Code == Member));
        SqliteConnection.ClearAllPools();
    }

    // Of the round that is to be closed one judge has done everything.
    private static async Task HandInAsync(JudgingService judging, Judge judge)
    {
        for (var i = 0; i < SmallContest.Contestants; i++)
            foreach (var (field, mark) in new[] { ("speech", 600), ("feeling", 600), (SheetField.Submitted, 100) })
                await judging.EnterAsync(Actor.Of(judge), judge.EditionId, new TypedEntry(Guid.NewGuid(), SmallContest.Category, ToBeClosed, SmallContest.Number(i), field, new Mark(mark), "", 0));
    }

    private static async Task<string> RegulationAsync()
    {
        var file = JsonNode.Parse(await File.ReadAllTextAsync(SmallContest.PathTo("regulation.json")))!;
        var rounds = file["categories"]![0]!["rounds"]!.AsArray();
        rounds[0]!["weight"] = 20;
        foreach (var (id, name) in new[] { (WithNotes, "Сказка"), (ToBeClosed, "Песня"), (OfOne, "Басня"), (Typed, "Диалог") })
        {
            var round = rounds[0]!.DeepClone().AsObject();
            (round["id"], round["weight"], round["judges"]!["minimum"], round["commentOnExtremes"]) = (id, 20, 1, id == WithNotes);
            (round["name"]!["ru"], round["short"]!["ru"]) = (name, name);
            round.Remove("minutes");
            if (id == Typed)
                round["criteria"]![0]!["step"] = 0.5;
            rounds.Add(round);
        }
        return file.ToJsonString();
    }
}
