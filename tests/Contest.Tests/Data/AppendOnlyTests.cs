using Microsoft.Data.Sqlite;

namespace Contest.Tests.Data;

/// <summary>What happened stays: the database itself refuses to change it, whoever asks.</summary>
public sealed class AppendOnlyTests
{
    public static TheoryData<string, string> Statements()
    {
        var statements = new TheoryData<string, string>();
        foreach (var (table, change) in new[]
        {
            ("ScoreEntries", "Mark = 0"), ("ScoreEntries", "EnteredBy = 'x'"), ("ScoreEntries", "Reason = 'x'"),
            ("Audit", "Who = 'x'"), ("Audit", "After = 'x'"),
            ("Signatures", "JudgeId = JudgeId + 1"), ("Signatures", "At = '2000-01-01'"),
            ("Protocols", "Json = replace(Json, '0101', '0109')"), ("Protocols", "Checksum = 'x'"), ("Protocols", "Number = 9"), ("Protocols", "CategoryId = 'x'"),
            ("Protocols", "MadeAt = '2000-01-01'"), ("Protocols", "SignedAt = NULL"), ("Protocols", "SignedAt = '2000-01-01'"), ("Protocols", "Id = Id + 100"),
            ("AppealDecisions", "Words = 'x'"), ("AppealDecisions", "Criteria = '[]'"), ("AppealDecisions", "Number = 9"), ("AppealAnnulments", "Reason = 'x'"), ("AppealAnnulments", "DecisionId = DecisionId + 1"),
            ("Appeals", "Words = 'x'"), ("Appeals", "Criteria = '[]'"), ("Appeals", "FiledAt = '2000-01-01'"), ("Appeals", "WithdrawnAt = NULL"), ("Appeals", "WithdrawnBy = 'x'"),
            ("JuryDecisions", "Reason = 'x'"), ("JuryDecisions", "Degree = 2"), ("JuryDecisions", "IsTakenBack = 1"), ("Corrections", "Reason = 'x'"), ("Corrections", "ProtocolId = ProtocolId + 1"),
            ("Publications", "VisibleFrom = '2000-01-01'"), ("Publications", "\"Table\" = '{}'"), ("Publications", "ProtocolNumber = 9"),
        })
        {
            statements.Add(table, $"UPDATE {table} SET {change}");
            statements.Add(table, $"UPDATE OR REPLACE {table} SET {change}");
        }
        foreach (var table in new[] { "ScoreEntries", "Audit", "Signatures", "Protocols", "Appeals", "AppealDecisions", "AppealAnnulments", "JuryDecisions", "Corrections", "Publications" })
        {
            statements.Add(table, $"DELETE FROM {table}");
            statements.Add(table, $"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1");
            statements.Add(table, $"REPLACE INTO {table} SELECT * FROM {table} LIMIT 1");
        }
        return statements;
    }

    [Theory, MemberData(nameof(Statements))]
    public async Task Journal_audit_signatures_protocols_appeals_and_decisions_are_only_added_to(string table, string sql)
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 1)).JudgedAsync();
        await FilledAsync(world);
        var before = await RowsAsync(world, table);
        Assert.NotEmpty(before);

        var refusal = await Assert.ThrowsAsync<SqliteException>(() => world.ExecuteAsync(sql));

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await RowsAsync(world, table));
    }

    /// <summary>A new row that takes the place of an old one by another key than its id.</summary>
    [Theory]
    [InlineData("ScoreEntries", "Id", "'00000000-0000-0000-0000-000000000001'", "Sequence")]
    [InlineData("ScoreEntries", "Id", "'00000000-0000-0000-0000-000000000001'", null)]
    [InlineData("ScoreEntries", "Sequence", "9999", null)]
    [InlineData("Signatures", "Id", "9999", null)]
    [InlineData("Protocols", "Id", "9999", null)]
    [InlineData("Appeals", "Id", "9999", null)]
    [InlineData("AppealDecisions", "Id", "9999", null)]
    [InlineData("AppealAnnulments", "Id", "9999", null)]
    [InlineData("Corrections", "Id", "9999", null)]
    public async Task No_row_is_replaced_through_another_of_its_keys(string table, string key, string value, string? keep)
    {
        await using var world = await (await ContestWorld.ReadyAsync(contestants: 1)).JudgedAsync();
        await FilledAsync(world);
        var before = await RowsAsync(world, table);
        var left = keep is null && key != "Sequence" && table == "ScoreEntries" ? new[] { key, "Sequence" } : [key];
        var columns = (await ColumnsAsync(world, table)).Except(left).ToList();

        var sql = $"INSERT OR REPLACE INTO {table} ({string.Join(", ", columns)}, {key}) SELECT {string.Join(", ", columns)}, {value} FROM {table} LIMIT 1";
        await Assert.ThrowsAsync<SqliteException>(() => world.ExecuteAsync(sql));

        Assert.Equal(before, await RowsAsync(world, table));
    }

    // Something stands in every table.
    private static async Task FilledAsync(ContestWorld world)
    {
        var day = new Awards.AwardDay(world);
        await new Appeals.AppealDay(world).WithdrawnAfterAnAnnulmentAsync();
        await day.RuleAsync("0101", place: 1, degree: 1);
        await world.SignedProtocolAsync();
        await day.PublishAsync(Contest.Core.Awards.PublicationStage.Final);
        await day.CorrectAsync();
    }

    private static async Task<List<string>> ColumnsAsync(ContestWorld world, string table) => await ReadAsync(world, $"SELECT name FROM pragma_table_info('{table}')");

    private static async Task<List<string>> RowsAsync(ContestWorld world, string table)
    {
        var columns = await ColumnsAsync(world, table);
        return await ReadAsync(world, $"SELECT {string.Join(" || '|' || ", columns.Select(c => $"ifnull(\"{c}\", '∅')"))} FROM {table} ORDER BY 1");
    }

    private static async Task<List<string>> ReadAsync(ContestWorld world, string sql)
    {
        await using var db = await world.OpenDatabaseAsync();
        return await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.SqlQueryRaw<string>(db.Database, sql.Replace("{", "{{", StringComparison.Ordinal)));
    }
}
