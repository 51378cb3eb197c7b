using Contest.Core.Editions;
using Contest.Core.Judging;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Judging;

/// <summary>
/// What decides about entries, read once and kept as long as nobody else writes into the database: SQLite tells each connection whether another one has committed. The sheets are out of the journal, which this connection writes itself.
/// </summary>
/// <param name="connection">The writer's connection.</param>
/// <param name="sheets">The sheet of a key, out of the journal.</param>
internal sealed class RoundGrounds(SqliteConnection connection, Func<Round, SheetKey, ScoreSheet> sheets) : IDisposable
{
    private readonly Dictionary<RoundAddress, RoundGround> _grounds = [];
    private readonly DbContextOptions<ContestDb> _options = new DbContextOptionsBuilder<ContestDb>().UseSqlite(connection).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
    private readonly SqliteCommand _version = new("PRAGMA data_version", connection);
    private long _known;

    /// <summary>Forgets everything if another connection has committed since, and returns whether one has. Within the transaction that writes, so that nobody can until its end.</summary>
    public bool Renew(SqliteTransaction transaction)
    {
        _version.Transaction = transaction;
        var (before, now) = (_known, (long)_version.ExecuteScalar()!);
        if (before == now)
            return false;
        _grounds.Clear();
        _known = now;
        return true;
    }

    /// <summary>The ground of a round.</summary>
    public async Task<RoundGround> OfAsync(SqliteTransaction transaction, RoundAddress round)
    {
        if (_grounds.TryGetValue(round, out var ground))
            return ground;
        await using var db = new ContestDb(_options);
        await db.Database.UseTransactionAsync(transaction);
        return _grounds[round] = await RoundGround.OfAsync(db, round, sheets);
    }

    public void Dispose() => _version.Dispose();
}
