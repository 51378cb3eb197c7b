using Microsoft.Data.Sqlite;

namespace Contest.Acceptance.Harness;

/// <summary>Looks into a data folder past the program, read-only: what stands there is on the disk, whatever a page says.</summary>
public static class Database
{
    /// <summary>How many rows a table has.</summary>
    public static async Task<long> CountAsync(string dataFolder, string table) => (long)(await RowsAsync(dataFolder, $"SELECT COUNT(*) FROM {table}"))[0][0];

    /// <summary>The rows of a query.</summary>
    public static async Task<IReadOnlyList<object[]>> RowsAsync(string dataFolder, string query)
    {
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "contest.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        await using var connection = new SqliteConnection(file.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        var rows = new List<object[]>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }
}
