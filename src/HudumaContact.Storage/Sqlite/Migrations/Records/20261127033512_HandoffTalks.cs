using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HudumaContact.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class HandoffTalks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "paused",
                table: "handoffs");

            migrationBuilder.AddColumn<int>(
                name: "marks",
                table: "handoffs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "pauses",
                table: "handoffs",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<byte[]>(
                name: "session_id",
                table: "handoffs",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_handoffs_open_of_contact",
                table: "handoffs",
                column: "contact_id",
                unique: true,
                filter: "closed_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_handoffs_open_of_contact",
                table: "handoffs");

            migrationBuilder.DropColumn(
                name: "marks",
                table: "handoffs");

            migrationBuilder.DropColumn(
                name: "pauses",
                table: "handoffs");

            migrationBuilder.DropColumn(
                name: "session_id",
                table: "handoffs");

            migrationBuilder.AddColumn<long>(
                name: "paused",
                table: "handoffs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);
        }
    }
}
