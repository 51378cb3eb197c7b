using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Contest.Data.Migrations
{
    /// <inheritdoc />
    public partial class TabletConflicts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ConflictsAt",
                table: "Tablets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ConflictsAt",
                table: "Tablets");
        }
    }
}
