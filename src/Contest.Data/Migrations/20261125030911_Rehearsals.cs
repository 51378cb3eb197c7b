using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Contest.Data.Migrations
{
    /// <inheritdoc />
    public partial class Rehearsals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A rehearsal is thrown away whole; of a real edition nothing is ever deleted, and no edition turns from the one into the other.
            migrationBuilder.Sql("CREATE TRIGGER Editions_Rehearsal_Fixed BEFORE UPDATE OF RehearsalOf ON Editions WHEN OLD.RehearsalOf IS NOT NEW.RehearsalOf BEGIN SELECT RAISE(ABORT, 'an edition stays real or a rehearsal'); END;");
            const string rehearsal = "EXISTS (SELECT 1 FROM Editions WHERE Id = {0} AND RehearsalOf IS NOT NULL)";
            foreach (var (table, edition) in new[]
            {
                ("ScoreEntries", "OLD.EditionId"),
                ("Signatures", "(SELECT EditionId FROM Protocols WHERE Id = OLD.ProtocolId)"),
                ("Protocols", "OLD.EditionId"),
            })
            {
                migrationBuilder.Sql($"DROP TRIGGER {table}_AppendOnly_Delete;");
                migrationBuilder.Sql($"CREATE TRIGGER {table}_AppendOnly_Delete BEFORE DELETE ON {table} WHEN NOT {string.Format(rehearsal, edition)} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER Editions_Rehearsal_Fixed;");
            foreach (var table in new[] { "ScoreEntries", "Signatures", "Protocols" })
            {
                migrationBuilder.Sql($"DROP TRIGGER {table}_AppendOnly_Delete;");
                migrationBuilder.Sql($"CREATE TRIGGER {table}_AppendOnly_Delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
            }
        }
    }
}
