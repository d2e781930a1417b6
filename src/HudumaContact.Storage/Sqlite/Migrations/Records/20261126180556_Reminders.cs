using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HudumaContact.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "remind_at",
                table: "sessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_sessions_remind_at",
                table: "sessions",
                column: "remind_at",
                filter: "remind_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_sessions_remind_at",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "remind_at",
                table: "sessions");
        }
    }
}
