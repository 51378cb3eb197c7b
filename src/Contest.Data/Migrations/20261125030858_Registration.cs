using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Contest.Data.Migrations
{
    /// <inheritdoc />
    public partial class Registration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "InstitutionId",
                table: "Links",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Ordinal",
                table: "Editions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "RehearsalOf",
                table: "Editions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Spelling",
                table: "Editions",
                type: "TEXT",
                nullable: false,
                defaultValue: "{\"split\":true,\"riAsLi\":true}");

            migrationBuilder.AddColumn<int>(
                name: "State",
                table: "Editions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Venue",
                table: "Editions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Acknowledgement",
                table: "Contestants",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Cases",
                table: "Contestants",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Contacts",
                table: "Contestants",
                type: "TEXT",
                nullable: false,
                defaultValue: "{\"phone\":\"\",\"email\":\"\",\"address\":\"\",\"guardian\":\"\"}");

            migrationBuilder.AddColumn<string>(
                name: "Documents",
                table: "Contestants",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "EligibilityReason",
                table: "Contestants",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "HasNativeName",
                table: "Contestants",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsEarlierWinner",
                table: "Contestants",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsRussianMajor",
                table: "Contestants",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsSpellingApproved",
                table: "Contestants",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "Notes",
                table: "Contestants",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "StateReason",
                table: "Contestants",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Tags",
                table: "Contestants",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "WayIn",
                table: "Contestants",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "YearsInRussia",
                table: "Contestants",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ApplicationsFrom",
                table: "Categories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ApplicationsTo",
                table: "Categories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Appearances",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    CategoryId = table.Column<string>(type: "TEXT", nullable: false),
                    RoundId = table.Column<string>(type: "TEXT", nullable: false),
                    ContestantId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Room = table.Column<string>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appearances", x => new { x.EditionId, x.CategoryId, x.RoundId, x.ContestantId });
                    table.ForeignKey(
                        name: "FK_Appearances_Contestants_ContestantId",
                        column: x => x.ContestantId,
                        principalTable: "Contestants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CheckIns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContestantId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<int>(type: "INTEGER", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckIns_Contestants_ContestantId",
                        column: x => x.ContestantId,
                        principalTable: "Contestants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Consents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContestantId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Answer = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", nullable: false),
                    IsGuardian = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Consents_Contestants_ContestantId",
                        column: x => x.ContestantId,
                        principalTable: "Contestants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Decodings",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    CategoryId = table.Column<string>(type: "TEXT", nullable: false),
                    RoundId = table.Column<string>(type: "TEXT", nullable: false),
                    FirstBy = table.Column<string>(type: "TEXT", nullable: false),
                    FirstAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SecondBy = table.Column<string>(type: "TEXT", nullable: true),
                    SecondAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decodings", x => new { x.EditionId, x.CategoryId, x.RoundId });
                    table.ForeignKey(
                        name: "FK_Decodings_Categories_EditionId_CategoryId",
                        columns: x => new { x.EditionId, x.CategoryId },
                        principalTable: "Categories",
                        principalColumns: new[] { "EditionId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Draws",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    CategoryId = table.Column<string>(type: "TEXT", nullable: false),
                    RoundId = table.Column<string>(type: "TEXT", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", nullable: false),
                    Plan = table.Column<string>(type: "TEXT", nullable: false),
                    Numbers = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Draws", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Draws_Categories_EditionId_CategoryId",
                        columns: x => new { x.EditionId, x.CategoryId },
                        principalTable: "Categories",
                        principalColumns: new[] { "EditionId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EstablishedSpellings",
                columns: table => new
                {
                    Hangul = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Cyrillic = table.Column<string>(type: "TEXT", nullable: false),
                    Latin = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EstablishedSpellings", x => new { x.Hangul, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Imports_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeptApart",
                columns: table => new
                {
                    FirstId = table.Column<int>(type: "INTEGER", nullable: false),
                    SecondId = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptApart", x => new { x.FirstId, x.SecondId });
                    table.ForeignKey(
                        name: "FK_KeptApart_Contestants_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Contestants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_KeptApart_Contestants_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Contestants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Photos",
                columns: table => new
                {
                    ContestantId = table.Column<int>(type: "INTEGER", nullable: false),
                    Jpeg = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Photos", x => x.ContestantId);
                    table.ForeignKey(
                        name: "FK_Photos_Contestants_ContestantId",
                        column: x => x.ContestantId,
                        principalTable: "Contestants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TorflLevels",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Cefr = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<int>(type: "INTEGER", nullable: false),
                    Subtests = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TorflLevels", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "ReplacedPassports",
                columns: table => new
                {
                    ImportId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContestantId = table.Column<int>(type: "INTEGER", nullable: false),
                    Passport_ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Passport_IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Passport_Number = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplacedPassports", x => new { x.ImportId, x.ContestantId });
                    table.ForeignKey(
                        name: "FK_ReplacedPassports_Contestants_ContestantId",
                        column: x => x.ContestantId,
                        principalTable: "Contestants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReplacedPassports_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Links_InstitutionId",
                table: "Links",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_RehearsalOf",
                table: "Editions",
                column: "RehearsalOf");

            migrationBuilder.CreateIndex(
                name: "IX_Contestants_Acknowledgement",
                table: "Contestants",
                column: "Acknowledgement",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Appearances_ContestantId",
                table: "Appearances",
                column: "ContestantId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_ContestantId",
                table: "CheckIns",
                column: "ContestantId",
                unique: true,
                filter: "UndoneAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Consents_ContestantId",
                table: "Consents",
                column: "ContestantId");

            migrationBuilder.CreateIndex(
                name: "IX_Draws_EditionId_CategoryId",
                table: "Draws",
                columns: new[] { "EditionId", "CategoryId" });

            migrationBuilder.CreateIndex(
                name: "IX_Imports_EditionId",
                table: "Imports",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_KeptApart_SecondId",
                table: "KeptApart",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplacedPassports_ContestantId",
                table: "ReplacedPassports",
                column: "ContestantId");

            migrationBuilder.AddForeignKey(
                name: "FK_Editions_Editions_RehearsalOf",
                table: "Editions",
                column: "RehearsalOf",
                principalTable: "Editions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Links_Institutions_InstitutionId",
                table: "Links",
                column: "InstitutionId",
                principalTable: "Institutions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Editions_Editions_RehearsalOf",
                table: "Editions");

            migrationBuilder.DropForeignKey(
                name: "FK_Links_Institutions_InstitutionId",
                table: "Links");

            migrationBuilder.DropTable(
                name: "Appearances");

            migrationBuilder.DropTable(
                name: "CheckIns");

            migrationBuilder.DropTable(
                name: "Consents");

            migrationBuilder.DropTable(
                name: "Decodings");

            migrationBuilder.DropTable(
                name: "Draws");

            migrationBuilder.DropTable(
                name: "EstablishedSpellings");

            migrationBuilder.DropTable(
                name: "KeptApart");

            migrationBuilder.DropTable(
                name: "Photos");

            migrationBuilder.DropTable(
                name: "ReplacedPassports");

            migrationBuilder.DropTable(
                name: "TorflLevels");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropIndex(
                name: "IX_Links_InstitutionId",
                table: "Links");

            migrationBuilder.DropIndex(
                name: "IX_Editions_RehearsalOf",
                table: "Editions");

            migrationBuilder.DropIndex(
                name: "IX_Contestants_Acknowledgement",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "InstitutionId",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "Ordinal",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "RehearsalOf",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "Spelling",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "Venue",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "Acknowledgement",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "Cases",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "Contacts",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "Documents",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "EligibilityReason",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "HasNativeName",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "IsEarlierWinner",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "IsRussianMajor",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "IsSpellingApproved",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "Notes",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "StateReason",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "Tags",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "WayIn",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "YearsInRussia",
                table: "Contestants");

            migrationBuilder.DropColumn(
                name: "ApplicationsFrom",
                table: "Categories");

            migrationBuilder.DropColumn(
                name: "ApplicationsTo",
                table: "Categories");
        }
    }
}
