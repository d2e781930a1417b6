using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HudumaContact.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class SealedSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_sessions_sealed",
                table: "sessions",
                column: "answered_at",
                filter: "is_sealed AND length(state) > 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_sessions_sealed",
                table: "sessions");
        }
    }
}
