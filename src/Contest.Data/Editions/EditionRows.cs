using Microsoft.EntityFrameworkCore;

namespace Contest.Data.Editions;

/// <summary>The rows of one edition in whatever tables there are: a table belongs to editions by its column EditionId, or by what its rows refer to.</summary>
internal static class EditionRows
{
    private const string Root = "Editions";

    /// <summary>Deletes every row of an edition, those that refer to others first, and says how many there were.</summary>
    public static async Task<int> DeleteAsync(ContestDb db, int editionId)
    {
        var references = await db.Database.SqlQueryRaw<Reference>(
            """SELECT m.name AS "From", f."from" AS "Column", f."table" AS "To", f."to" AS "Key" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f.seq = 0""").ToListAsync();
        var own = (await db.Database.SqlQueryRaw<string>(
            """SELECT m.name AS "Value" FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'EditionId'""").ToListAsync()).ToHashSet();
        var deleted = 0;
        foreach (var table in InOrder(references, own))
#pragma warning disable EF1002 // names of tables and columns come from the database's own catalogue
            deleted += await db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{table}\" WHERE {Belongs(table, references, own)}", editionId);
#pragma warning restore EF1002
        return deleted;
    }

    private static string Belongs(string table, List<Reference> references, HashSet<string> own) =>
        table == Root ? "Id = {0}"
        : own.Contains(table) ? "EditionId = {0}"
        : string.Join(" OR ", Parents(table, references).Select(r => $"\"{r.Column}\" IN (SELECT \"{r.Key}\" FROM \"{r.To}\" WHERE {Belongs(r.To, references, own)})"));

    private static IEnumerable<Reference> Parents(string table, List<Reference> references) => references.Where(r => r.From == table && r.To != table);

    // Children before their parents; what refers to no edition by any way is not touched.
    private static List<string> InOrder(List<Reference> references, HashSet<string> own)
    {
        var belonging = new HashSet<string>(own) { Root };
        while (references.Where(r => belonging.Contains(r.To) && belonging.Add(r.From)).ToList().Count > 0)
        {
        }
        var order = new List<string>();
        while (belonging.Count > 0)
        {
            var next = belonging.Where(table => !references.Any(r => r.To == table && r.From != table && belonging.Contains(r.From))).Order(StringComparer.Ordinal).ToList();
            order.AddRange(next);
            belonging.ExceptWith(next);
        }
        return order;
    }

    private sealed record Reference(string From, string Column, string To, string Key);
}
