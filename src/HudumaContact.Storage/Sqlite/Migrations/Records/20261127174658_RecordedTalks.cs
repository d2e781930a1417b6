using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HudumaContact.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class RecordedTalks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_calls_line_id_started_at",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "waits_since",
                table: "calls");

            migrationBuilder.AddColumn<bool>(
                name: "is_hidden",
                table: "calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "recording",
                table: "calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_gone",
                table: "call_recordings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_private",
                table: "call_recordings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "line_id",
                table: "call_recordings",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "lost_at",
                table: "call_recordings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_line_id_started_at_placed_at_state_is_hidden_ended_at",
                table: "calls",
                columns: new[] { "line_id", "started_at", "placed_at", "state", "is_hidden", "ended_at" },
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_calls_line_id_placed_at",
                table: "calls",
                columns: new[] { "line_id", "placed_at" },
                filter: "placed_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_calls_line_id_started_at_placed_at_state_is_hidden_ended_at",
                table: "calls");

            migrationBuilder.DropIndex(
                name: "IX_calls_line_id_placed_at",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "is_hidden",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "recording",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "is_gone",
                table: "call_recordings");

            migrationBuilder.DropColumn(
                name: "is_private",
                table: "call_recordings");

            migrationBuilder.DropColumn(
                name: "line_id",
                table: "call_recordings");

            migrationBuilder.DropColumn(
                name: "lost_at",
                table: "call_recordings");

            migrationBuilder.AddColumn<long>(
                name: "waits_since",
                table: "calls",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_line_id_started_at",
                table: "calls",
                columns: new[] { "line_id", "started_at" },
                filter: "ended_at IS NULL");
        }
    }
}
