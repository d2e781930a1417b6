using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HudumaContact.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class Calls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "voice",
                table: "people",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "call_recordings",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contact_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    session_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    request_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    provider_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    address = table.Column<byte[]>(type: "BLOB", nullable: true),
                    length_milliseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_recordings", x => x.id);
                    table.ForeignKey(
                        name: "FK_call_recordings_contacts_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calls",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line_id = table.Column<string>(type: "TEXT", nullable: false),
                    provider_call = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    contact_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    session_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    request_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    turn = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    placed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    waits_since = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    cause = table.Column<int>(type: "INTEGER", nullable: true),
                    length_milliseconds = table.Column<long>(type: "INTEGER", nullable: true),
                    cost = table.Column<long>(type: "INTEGER", nullable: true),
                    currency = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls", x => x.id);
                    table.ForeignKey(
                        name: "FK_calls_contacts_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_call_recordings_contact_id",
                table: "call_recordings",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "IX_call_recordings_due_at",
                table: "call_recordings",
                column: "due_at",
                filter: "due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_call_recordings_provider_key",
                table: "call_recordings",
                column: "provider_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_call_recordings_request_id",
                table: "call_recordings",
                column: "request_id",
                filter: "request_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_call_recordings_session_id",
                table: "call_recordings",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_calls_contact_id_id",
                table: "calls",
                columns: new[] { "contact_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_calls_line_id_started_at",
                table: "calls",
                columns: new[] { "line_id", "started_at" },
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_calls_provider_key",
                table: "calls",
                column: "provider_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_request_id",
                table: "calls",
                column: "request_id",
                filter: "request_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "call_recordings");

            migrationBuilder.DropTable(
                name: "calls");

            migrationBuilder.DropColumn(
                name: "voice",
                table: "people");
        }
    }
}
