using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HudumaContact.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_answers_told_sessions_session_id",
                table: "answers_told");

            migrationBuilder.DropForeignKey(
                name: "FK_ratings_sessions_session_id",
                table: "ratings");

            migrationBuilder.DropForeignKey(
                name: "FK_searches_sessions_session_id",
                table: "searches");

            migrationBuilder.DropIndex(
                name: "IX_ratings_session_id",
                table: "ratings");

            migrationBuilder.DropIndex(
                name: "IX_answers_told_session_id",
                table: "answers_told");

            migrationBuilder.CreateIndex(
                name: "IX_session_ends_received_at",
                table: "session_ends",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "IX_searches_contact_id",
                table: "searches",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "IX_cases_closed_at",
                table: "cases",
                column: "closed_at",
                filter: "closed_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_session_ends_received_at",
                table: "session_ends");

            migrationBuilder.DropIndex(
                name: "IX_searches_contact_id",
                table: "searches");

            migrationBuilder.DropIndex(
                name: "IX_cases_closed_at",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "IX_ratings_session_id",
                table: "ratings",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_answers_told_session_id",
                table: "answers_told",
                column: "session_id");

            migrationBuilder.AddForeignKey(
                name: "FK_answers_told_sessions_session_id",
                table: "answers_told",
                column: "session_id",
                principalTable: "sessions",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_ratings_sessions_session_id",
                table: "ratings",
                column: "session_id",
                principalTable: "sessions",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_searches_sessions_session_id",
                table: "searches",
                column: "session_id",
                principalTable: "sessions",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
