using Contest.Core;
using Contest.Core.Awards;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Contest.Core.Names;
using Contest.Core.Registration;
using Contest.Data;
using Contest.Data.Access;
using Contest.Data.Awards;
using Contest.Data.Editions;
using Contest.Data.Judging;
using Contest.Data.Names;
using Contest.Data.Ranking;
using Contest.Data.Registration;
using Contest.Data.Travel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Contest.Tests;

/// <summary>
/// One small contest over the real services and a real database in a folder of its own. Everybody in it is invented. Each step returns the world, so that a test says in a line what is there.
/// </summary>
public sealed partial class ContestWorld : IAsyncDisposable
{
    /// <summary>The only category of the edition.</summary>
    public const string Category = WorldRecords.Category;

    public static readonly Actor Organizer = new("Орлова М. С.", Role.Organizer);
    public static readonly Actor Coder = new("Шилов К. П.", Role.Coder);

    private readonly string _folder;
    private ServiceProvider? _own;

    private ContestWorld(string folder) => _folder = folder;

    public FakeTime Time { get; } = new(new DateTimeOffset(2027, 4, 10, 1, 0, 0, TimeSpan.Zero));
    public IServiceProvider Services { get; private set; } = null!;
    public Edition Edition { get; private set; } = null!;


    /// <summary>A migrated database with nothing in it.</summary>
    public static async Task<ContestWorld> EmptyAsync()
    {
        var world = new ContestWorld(Directory.CreateTempSubdirectory("contest-world-").FullName);
        await world.OpenAsync();
        return world;
    }

    /// <summary>An edition with its category, two institutions, contestants 0101, 0102 …, and a jury of two members and a chair who sit in both rounds.</summary>
    public static async Task<ContestWorld> ReadyAsync(Regulation? regulation = null, int contestants = 3) =>
        await (await EmptyAsync()).FillAsync(regulation, contestants);

    /// <summary>A world over the services of a site that runs; the site's owner ends them.</summary>
    public static ContestWorld Over(IServiceProvider services) => new("") { Services = services };

    /// <summary>The edition, its contestants and its jury.</summary>
    public async Task<ContestWorld> FillAsync(Regulation? regulation = null, int contestants = 3) =>
        await (await (await WithEditionAsync(regulation)).WithContestantsAsync(contestants)).WithJudgesAsync(WorldRecords.Jury);

    public async Task<ContestWorld> WithEditionAsync(Regulation? regulation = null)
    {
        Edition = await Editions.SaveAsync(Organizer, WorldRecords.Edition, [regulation ?? WorldRecords.Regulation]);
        return this;
    }

    /// <summary>So many contestants, by turns of the one and the other institution.</summary>
    public async Task<ContestWorld> WithContestantsAsync(int count)
    {
        await using var db = await OpenDatabaseAsync();
        var institutions = WorldRecords.Institutions.Select(i => i with { EditionId = Edition.Id }).ToList();
        db.AddRange(institutions);
        await db.SaveChangesAsync();
        var ids = institutions.ConvertAll(i => db.Entry(i).Property(e => e.Id).CurrentValue);
        db.AddRange(Enumerable.Range(1, count).Select(i => WorldRecords.Contestant(Edition.Id, i, ids[(i - 1) % ids.Count])));
        await db.SaveChangesAsync();
        return this;
    }

    /// <summary>These judges, each with a seat in every round.</summary>
    public async Task<ContestWorld> WithJudgesAsync(params Judge[] judges)
    {
        var rounds = (await Editions.CategoryAsync(Edition.Id, Category)).Regulation.Rounds;
        await Jury.SaveJuryAsync(Organizer, Edition.Id, new JuryFile(JuryFile.CurrentFormat, judges, [.. rounds.Select(r => new Panel(Category, r.Id, [.. judges.Select(j => j.Code)]))]));
        return this;
    }

    /// <summary>One contestant in another state.</summary>
    public async Task<ContestWorld> WithStateAsync(string number, ContestantState state)
    {
        await using var db = await OpenDatabaseAsync();
        db.Update(await ContestantAsync(number) with { State = state });
        await db.SaveChangesAsync();
        return this;
    }

    /// <summary>The edition as far as a state, its category with these days of applications.</summary>
    public async Task<ContestWorld> WithStateAsync(EditionState state, DateOnly? from = null, DateOnly? to = null)
    {
        await using var db = await OpenDatabaseAsync();
        db.Update(Edition = Edition with { State = state });
        db.Update(await Editions.CategoryAsync(Edition.Id, Category) with { ApplicationsFrom = from, ApplicationsTo = to });
        await db.SaveChangesAsync();
        return this;
    }

    /// <summary>Takes a workbook in.</summary>
    public Task<RegistrationPreview> ImportAsync(Actor actor, RegistrationSheets sheets, IReadOnlyDictionary<int, DoubtAnswer>? answers = null) =>
        Imports.ImportAsync(actor, Edition.Id, sheets, answers, null, TestContext.Current.CancellationToken);

    /// <summary>The coordinator of an institution, who acts.</summary>
    public async Task<Actor> CoordinatorAsync(string institution)
    {
        await using var db = await OpenDatabaseAsync();
        var found = await db.Institutions.SingleAsync(i => i.EditionId == Edition.Id && i.Code == institution);
        return new Actor(found.Name.Ru, Role.Coordinator, InstitutionId: found.Id);
    }

    /// <summary>Marks of one sheet in whole points, one for each criterion, as an organizer takes them in from paper.</summary>
    public async Task<ContestWorld> MarkAsync(string round, string contestant, string judge, params int[] points)
    {
        var criteria = (await Editions.CategoryAsync(Edition.Id, Category)).Regulation.Round(round).Criteria;
        await MarksImport.ImportAsync(Organizer, Edition.Id, "marks.csv",
            [.. points.Select((p, i) => new MarkLine(i + 2, Category, round, contestant, judge, criteria[i].Id, $"{p}"))]);
        return this;
    }

    /// <summary>Every sheet of a round, or of all: 0101 is best, each after it has a point less in every criterion.</summary>
    public async Task<ContestWorld> MarkAllAsync(string? round = null)
    {
        await MarksImport.ImportAsync(Organizer, Edition.Id, "marks.csv", await MarkLinesAsync(round));
        return this;
    }

    /// <summary>Closes every round that lacks nothing.</summary>
    public async Task<ContestWorld> CloseAsync(params string[] only)
    {
        foreach (var round in (await Editions.CategoryAsync(Edition.Id, Category)).Regulation.Rounds.Where(r => only.Length == 0 || only.Contains(r.Id)))
            if ((await RoundDesk.DeskAsync(Organizer, Edition.Id, Category, round.Id)).Gaps.Count == 0)
                await RoundDesk.CloseAsync(Organizer, Edition.Id, Category, round.Id, []);
        return this;
    }

    /// <summary>Closes what lacks nothing, and two people open the codes of every blind round whose marks are in: from then on its marks count.</summary>
    public async Task<ContestWorld> DecodeAsync()
    {
        await CloseAsync();
        foreach (var round in (await Coding.RoundsAsync(Edition.Id)).Where(r => r.Owed > 0 && r.HandedIn == r.Owed && !r.IsOpen))
        {
            await Coding.DrawAsync(Coder, Edition.Id, round.CategoryId, round.Round.Id);
            await Coding.DecodeAsync(Coder, Edition.Id, round.CategoryId, round.Round.Id);
            await Coding.DecodeAsync(Organizer, Edition.Id, round.CategoryId, round.Round.Id);
        }
        return this;
    }

    /// <summary>Marks everything and opens the codes: the contest is at its end but for the protocol.</summary>
    public async Task<ContestWorld> JudgedAsync() => await (await MarkAllAsync()).DecodeAsync();

    /// <summary>The lines that <see cref="MarkAllAsync"/> takes in.</summary>
    public async Task<IReadOnlyList<MarkLine>> MarkLinesAsync(string? round = null)
    {
        var rounds = (await Editions.CategoryAsync(Edition.Id, Category)).Regulation.Rounds.Where(r => round is null || r.Id == round);
        var judges = await Jury.JudgesAsync(Edition.Id);
        var contestants = await Registration.ContestantsAsync(Edition.Id);
        var lines = from r in rounds
                    from j in judges
                    from c in contestants.Index()
                    from criterion in r.Criteria
                    select (r.Id, c.Item.Contestant.Number, j.Code, Criterion: criterion.Id, Points: new Points(criterion.Maximum.Hundredths - 100 * c.Index));
        return [.. lines.Select((l, i) => new MarkLine(i + 2, Category, l.Id, l.Number, l.Code, l.Criterion, l.Points.ToString()))];
    }

    /// <summary>Opens the codes, draws a protocol up, and has every member sign it.</summary>
    public async Task<Protocol> SignedProtocolAsync(int going = 0, int reserve = 0)
    {
        await DecodeAsync();
        var protocol = await Awards.DrawUpAsync(Organizer, Edition.Id, Category, new TravelPlaces(going, reserve));
        await Awards.SignAsync(Organizer, protocol.Id, [.. protocol.Content.Members.Select(m => m.JudgeId)]);
        return (await Awards.ProtocolsAsync(Edition.Id)).Single(p => p.Protocol.Id == protocol.Id).Protocol;
    }

    public async Task<Contestant> ContestantAsync(string number) =>
        (await Registration.ContestantsAsync(Edition.Id)).Single(e => e.Contestant.Number == number).Contestant;

    /// <summary>A judge who acts.</summary>
    public async Task<Actor> JudgeAsync(string code) => Actor.Of((await Jury.JudgesAsync(Edition.Id)).Single(j => j.Code == code));

    /// <summary>What a judge's tablet sends when a mark is typed.</summary>
    public static TypedEntry Typed(string round, string contestant, string criterion, int points, int basedOn = 0, string? reason = null) =>
        new(Guid.NewGuid(), Category, round, contestant, criterion, Mark.Of(Points.Of(points)), "", basedOn, reason);

    public async Task<IReadOnlyList<ScoreEntry>> JournalAsync()
    {
        await using var db = await OpenDatabaseAsync();
        return await db.ScoreEntries.OrderBy(e => EF.Property<long>(e, "Sequence")).ToListAsync();
    }

    public Task<IReadOnlyList<AuditEntry>> AuditAsync() => Access.AuditAsync(Organizer, int.MaxValue);

    public Task<ContestDb> OpenDatabaseAsync() => Get<IDbContextFactory<ContestDb>>().CreateDbContextAsync();

    /// <summary>Runs a statement past the services, as somebody with the file and a tool would.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var db = await OpenDatabaseAsync();
        return await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }

    /// <summary>Ends the program and starts it anew over the same folder.</summary>
    public async Task RestartAsync()
    {
        await _own!.DisposeAsync();
        ClearPool(_folder);
        await OpenAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_own is null)
            return;
        await _own.DisposeAsync();
        Close(_folder);
    }

    /// <summary>Removes the folder of a database that nobody uses any more.</summary>
    public static void Close(string folder)
    {
        ClearPool(folder);
        Directory.Delete(folder, recursive: true);
    }

    private async Task OpenAsync()
    {
        Services = _own = new ServiceCollection().AddLogging().AddContestData(_folder).AddSingleton<TimeProvider>(Time).BuildServiceProvider(validateScopes: true);
        await _own.MigrateContestDataAsync();
    }

    // Connections outlive the services in a pool that is known by the connection string.
    private static void ClearPool(string folder)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "contest.db"), ForeignKeys = true, DefaultTimeout = 60 }.ToString());
        SqliteConnection.ClearPool(connection);
    }

    private T Get<T>() where T : notnull => Services.GetRequiredService<T>();
}
