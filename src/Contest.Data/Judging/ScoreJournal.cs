using System.Globalization;
using Contest.Core.Editions;
using Contest.Core.Judging;
using Microsoft.Data.Sqlite;

namespace Contest.Data.Judging;

/// <summary>The journal's table through prepared statements on one connection: ten times as fast as an object mapper, and used by <see cref="ScoreWriter"/> alone.</summary>
internal sealed class ScoreJournal : IDisposable
{
    private const string Columns = "Id, EditionId, CategoryId, RoundId, ContestantId, JudgeId, Field, Mark, Text, BasedOn, EnteredBy, At, Reason";

    // A round of a large contest; what is read again costs some ten microseconds.
    private const int MostKept = 8192;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<SheetKey, ScoreSheet> _sheets = [];
    private readonly SqliteCommand _find, _entries, _append;
    private readonly RoundGrounds _grounds;
    private SqliteTransaction? _transaction;

    public ScoreJournal(string connection)
    {
        _connection = new SqliteConnection(connection);
        _connection.Open();
        Command("PRAGMA synchronous = FULL").ExecuteNonQuery();
        _find = Command($"SELECT {Columns} FROM ScoreEntries WHERE Id = $id", "$id");
        _entries = Command(
            $"SELECT {Columns} FROM ScoreEntries WHERE EditionId = $e AND CategoryId = $c AND RoundId = $r AND ContestantId = $p AND JudgeId = $j", "$e", "$c", "$r", "$p", "$j");
        _append = Command(
            $"INSERT INTO ScoreEntries ({Columns}) VALUES ($id, $e, $c, $r, $p, $j, $f, $m, $t, $b, $w, $a, $y)",
            "$id", "$e", "$c", "$r", "$p", "$j", "$f", "$m", "$t", "$b", "$w", "$a", "$y");
        _grounds = new RoundGrounds(_connection, Sheet);
    }

    /// <summary>Begins a transaction that every statement takes part in, and takes the write lock at once.</summary>
    public SqliteTransaction Begin()
    {
        _transaction = _connection.BeginTransaction();
        _find.Transaction = _entries.Transaction = _append.Transaction = _transaction;
        if (_grounds.Renew(_transaction) || _sheets.Count > MostKept)
            _sheets.Clear();
        return _transaction;
    }

    /// <summary>What decides about the entries of a round, as the transaction sees it.</summary>
    public Task<RoundGround> GroundAsync(RoundAddress round) => _grounds.OfAsync(_transaction!, round);

    public ScoreEntry? Find(Guid id)
    {
        Fill(_find, Text(id));
        using var reader = _find.ExecuteReader();
        return reader.Read() ? Read(reader) : null;
    }

    /// <summary>A sheet as its entries make it, kept as long as nobody else writes. What is entered on it has to be appended: a transaction that fails ends this journal, and with it what is kept.</summary>
    public ScoreSheet Sheet(Round round, SheetKey sheet)
    {
        if (!_sheets.TryGetValue(sheet, out var kept))
            _sheets[sheet] = kept = ReadSheet(round, sheet);
        return kept;
    }

    private ScoreSheet ReadSheet(Round round, SheetKey sheet)
    {
        Fill(_entries, sheet.EditionId, sheet.CategoryId, sheet.RoundId, sheet.ContestantId, sheet.JudgeId);
        using var reader = _entries.ExecuteReader();
        var entries = new List<ScoreEntry>();
        while (reader.Read())
            entries.Add(Read(reader));
        return new ScoreSheet(round, entries);
    }

    public void Append(ScoreEntry entry)
    {
        var sheet = entry.Sheet;
        Fill(_append, Text(entry.Id), sheet.EditionId, sheet.CategoryId, sheet.RoundId, sheet.ContestantId, sheet.JudgeId, entry.Field, entry.Mark.Code, entry.Text,
            entry.BasedOn, entry.EnteredBy, entry.At.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture), (object?)entry.Reason ?? DBNull.Value);
        _append.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _find.Dispose();
        _entries.Dispose();
        _append.Dispose();
        _grounds.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Command(string text, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter(name, null));
        return command;
    }

    private static void Fill(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }

    // EF Core keeps a Guid as upper-case text; the journal is read through it.
    private static string Text(Guid id) => id.ToString().ToUpperInvariant();

    private static ScoreEntry Read(SqliteDataReader row) => new()
    {
        Id = Guid.Parse(row.GetString(0)),
        Sheet = new SheetKey(row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetInt32(5)),
        Field = row.GetString(6),
        Mark = new Mark(row.GetInt32(7)),
        Text = row.GetString(8),
        BasedOn = row.GetInt32(9),
        EnteredBy = row.GetString(10),
        At = DateTime.SpecifyKind(row.GetDateTime(11), DateTimeKind.Utc),
        Reason = row.IsDBNull(12) ? null : row.GetString(12),
    };
}
