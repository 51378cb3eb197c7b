using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Contest.Data.Migrations
{
    /// <inheritdoc />
    public partial class Judging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "InPlaceOf",
                table: "Seats",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "Seats",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Room",
                table: "Seats",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PinHash",
                table: "Links",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WrongPins",
                table: "Links",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    CategoryId = table.Column<string>(type: "TEXT", nullable: false),
                    RoundId = table.Column<string>(type: "TEXT", nullable: false),
                    ContestantId = table.Column<int>(type: "INTEGER", nullable: false),
                    JudgeId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsThird = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => new { x.EditionId, x.CategoryId, x.RoundId, x.ContestantId, x.JudgeId });
                    table.ForeignKey(
                        name: "FK_Assignments_Contestants_ContestantId",
                        column: x => x.ContestantId,
                        principalTable: "Contestants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assignments_Seats_EditionId_CategoryId_RoundId_JudgeId",
                        columns: x => new { x.EditionId, x.CategoryId, x.RoundId, x.JudgeId },
                        principalTable: "Seats",
                        principalColumns: new[] { "EditionId", "CategoryId", "RoundId", "JudgeId" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Closings",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    CategoryId = table.Column<string>(type: "TEXT", nullable: false),
                    RoundId = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Decisions = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Closings", x => new { x.EditionId, x.CategoryId, x.RoundId });
                    table.ForeignKey(
                        name: "FK_Closings_Categories_EditionId_CategoryId",
                        columns: x => new { x.EditionId, x.CategoryId },
                        principalTable: "Categories",
                        principalColumns: new[] { "EditionId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    JudgeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Round = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnsweredBy = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Messages_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Messages_Judges_JudgeId",
                        column: x => x.JudgeId,
                        principalTable: "Judges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Settlements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    CategoryId = table.Column<string>(type: "TEXT", nullable: false),
                    RoundId = table.Column<string>(type: "TEXT", nullable: false),
                    ContestantId = table.Column<int>(type: "INTEGER", nullable: false),
                    Difference = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settlements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Settlements_Contestants_ContestantId",
                        column: x => x.ContestantId,
                        principalTable: "Contestants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tablets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    JudgeId = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActiveAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Waiting = table.Column<int>(type: "INTEGER", nullable: false),
                    Conflicts = table.Column<int>(type: "INTEGER", nullable: false),
                    Battery = table.Column<int>(type: "INTEGER", nullable: true),
                    IsCharging = table.Column<bool>(type: "INTEGER", nullable: false),
                    KeepsJournal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Round = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tablets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tablets_Judges_JudgeId",
                        column: x => x.JudgeId,
                        principalTable: "Judges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Transcripts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    First = table.Column<string>(type: "TEXT", nullable: false),
                    FirstBy = table.Column<string>(type: "TEXT", nullable: false),
                    FirstAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Second = table.Column<string>(type: "TEXT", nullable: true),
                    SecondBy = table.Column<string>(type: "TEXT", nullable: true),
                    SecondAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CategoryId = table.Column<string>(type: "TEXT", nullable: false),
                    ContestantId = table.Column<int>(type: "INTEGER", nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    JudgeId = table.Column<int>(type: "INTEGER", nullable: false),
                    RoundId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transcripts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Seats_InPlaceOf",
                table: "Seats",
                column: "InPlaceOf");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_ContestantId",
                table: "Assignments",
                column: "ContestantId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_EditionId_CategoryId_RoundId_JudgeId",
                table: "Assignments",
                columns: new[] { "EditionId", "CategoryId", "RoundId", "JudgeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_EditionId_AnsweredAt",
                table: "Messages",
                columns: new[] { "EditionId", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_JudgeId",
                table: "Messages",
                column: "JudgeId");

            migrationBuilder.CreateIndex(
                name: "IX_Settlements_ContestantId",
                table: "Settlements",
                column: "ContestantId");

            migrationBuilder.CreateIndex(
                name: "IX_Settlements_EditionId_CategoryId_RoundId_ContestantId",
                table: "Settlements",
                columns: new[] { "EditionId", "CategoryId", "RoundId", "ContestantId" });

            migrationBuilder.CreateIndex(
                name: "IX_Tablets_JudgeId",
                table: "Tablets",
                column: "JudgeId");

            migrationBuilder.AddForeignKey(
                name: "FK_Seats_Judges_InPlaceOf",
                table: "Seats",
                column: "InPlaceOf",
                principalTable: "Judges",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Seats_Judges_InPlaceOf",
                table: "Seats");

            migrationBuilder.DropTable(
                name: "Assignments");

            migrationBuilder.DropTable(
                name: "Closings");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "Settlements");

            migrationBuilder.DropTable(
                name: "Tablets");

            migrationBuilder.DropTable(
                name: "Transcripts");

            migrationBuilder.DropIndex(
                name: "IX_Seats_InPlaceOf",
                table: "Seats");

            migrationBuilder.DropColumn(
                name: "InPlaceOf",
                table: "Seats");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Seats");

            migrationBuilder.DropColumn(
                name: "Room",
                table: "Seats");

            migrationBuilder.DropColumn(
                name: "PinHash",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "WrongPins",
                table: "Links");
        }
    }
}
