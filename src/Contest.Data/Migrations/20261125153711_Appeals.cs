using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Contest.Data.Migrations
{
    /// <inheritdoc />
    public partial class Appeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AppealHours",
                table: "Editions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 24);

            migrationBuilder.CreateTable(
                name: "Appeals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    CategoryId = table.Column<string>(type: "TEXT", nullable: false),
                    RoundId = table.Column<string>(type: "TEXT", nullable: false),
                    ContestantId = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Criteria = table.Column<string>(type: "TEXT", nullable: false),
                    FiledAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FiledBy = table.Column<string>(type: "TEXT", nullable: false),
                    LateReason = table.Column<string>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appeals_Categories_EditionId_CategoryId",
                        columns: x => new { x.EditionId, x.CategoryId },
                        principalTable: "Categories",
                        principalColumns: new[] { "EditionId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appeals_Contestants_ContestantId",
                        column: x => x.ContestantId,
                        principalTable: "Contestants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AppealWindows",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    CategoryId = table.Column<string>(type: "TEXT", nullable: false),
                    OpensAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppealWindows", x => new { x.EditionId, x.CategoryId });
                    table.ForeignKey(
                        name: "FK_AppealWindows_Categories_EditionId_CategoryId",
                        columns: x => new { x.EditionId, x.CategoryId },
                        principalTable: "Categories",
                        principalColumns: new[] { "EditionId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Commissions",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Members = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commissions", x => x.EditionId);
                    table.ForeignKey(
                        name: "FK_Commissions_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AppealDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    AppealId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    Criteria = table.Column<string>(type: "TEXT", nullable: false),
                    Members = table.Column<string>(type: "TEXT", nullable: false),
                    Vote = table.Column<string>(type: "TEXT", nullable: false),
                    ApplicantPresent = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsRecorded = table.Column<bool>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Effects = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppealDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AppealDecisions_Appeals_AppealId",
                        column: x => x.AppealId,
                        principalTable: "Appeals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AppealAnnulments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    DecisionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppealAnnulments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AppealAnnulments_AppealDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "AppealDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AppealAnnulments_DecisionId",
                table: "AppealAnnulments",
                column: "DecisionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AppealDecisions_AppealId",
                table: "AppealDecisions",
                column: "AppealId");

            migrationBuilder.CreateIndex(
                name: "IX_AppealDecisions_EditionId_Number",
                table: "AppealDecisions",
                columns: new[] { "EditionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_ContestantId",
                table: "Appeals",
                column: "ContestantId");

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_EditionId_CategoryId",
                table: "Appeals",
                columns: new[] { "EditionId", "CategoryId" });

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_EditionId_Number",
                table: "Appeals",
                columns: new[] { "EditionId", "Number" },
                unique: true);

            // A decision is never changed, an annulment neither; of an appeal only its withdrawal is written later, once, and whose it is where two records turn out to be one person.
            const string rehearsal = "EXISTS (SELECT 1 FROM Editions WHERE Id = OLD.EditionId AND RehearsalOf IS NOT NULL)";
            foreach (var (table, taken, change) in new[]
            {
                ("AppealDecisions", "Id = NEW.Id OR (EditionId = NEW.EditionId AND Number = NEW.Number)", "TRUE"),
                ("AppealAnnulments", "Id = NEW.Id OR DecisionId = NEW.DecisionId", "TRUE"),
                ("Appeals", "Id = NEW.Id OR (EditionId = NEW.EditionId AND Number = NEW.Number)", "(OLD.WithdrawnAt IS NOT NULL AND (OLD.WithdrawnAt, OLD.WithdrawnBy) IS NOT (NEW.WithdrawnAt, NEW.WithdrawnBy)) OR (OLD.Id, OLD.EditionId, OLD.Number, OLD.Kind, OLD.CategoryId, OLD.RoundId, OLD.Words, OLD.Criteria, OLD.FiledAt, OLD.FiledBy, OLD.LateReason) IS NOT (NEW.Id, NEW.EditionId, NEW.Number, NEW.Kind, NEW.CategoryId, NEW.RoundId, NEW.Words, NEW.Criteria, NEW.FiledAt, NEW.FiledBy, NEW.LateReason)"),
            })
            {
                migrationBuilder.Sql($"CREATE TRIGGER {table}_AppendOnly_Update BEFORE UPDATE ON {table} WHEN {change} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
                migrationBuilder.Sql($"CREATE TRIGGER {table}_AppendOnly_Insert BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {taken}) BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
                migrationBuilder.Sql($"CREATE TRIGGER {table}_AppendOnly_Delete BEFORE DELETE ON {table} WHEN NOT {rehearsal} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AppealAnnulments");

            migrationBuilder.DropTable(
                name: "AppealWindows");

            migrationBuilder.DropTable(
                name: "Commissions");

            migrationBuilder.DropTable(
                name: "AppealDecisions");

            migrationBuilder.DropTable(
                name: "Appeals");

            migrationBuilder.DropColumn(
                name: "AppealHours",
                table: "Editions");
        }
    }
}
