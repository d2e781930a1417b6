using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HudumaContact.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class Handoffs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "handoffs",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    case_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    merged = table.Column<byte[]>(type: "BLOB", nullable: false),
                    case_number = table.Column<string>(type: "TEXT", nullable: false),
                    contact_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line_id = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    queue = table.Column<string>(type: "TEXT", nullable: false),
                    urgency = table.Column<int>(type: "INTEGER", nullable: false),
                    requested_at = table.Column<long>(type: "INTEGER", nullable: false),
                    release = table.Column<byte[]>(type: "BLOB", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    agent_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    is_at_hub = table.Column<bool>(type: "INTEGER", nullable: false),
                    offered_until = table.Column<long>(type: "INTEGER", nullable: true),
                    passed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    first_answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    awaits_answer_since = table.Column<long>(type: "INTEGER", nullable: true),
                    paused = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    not_before = table.Column<long>(type: "INTEGER", nullable: true),
                    told_at = table.Column<long>(type: "INTEGER", nullable: true),
                    rated_in = table.Column<byte[]>(type: "BLOB", nullable: true),
                    disposition = table.Column<string>(type: "TEXT", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handoffs", x => x.id);
                    table.ForeignKey(
                        name: "FK_handoffs_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_handoffs_contacts_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "queues",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    english = table.Column<string>(type: "TEXT", nullable: false),
                    swahili = table.Column<string>(type: "TEXT", nullable: false),
                    skill = table.Column<string>(type: "TEXT", nullable: false),
                    is_private = table.Column<bool>(type: "INTEGER", nullable: false),
                    relax_after = table.Column<int>(type: "INTEGER", nullable: false),
                    first_answer = table.Column<int>(type: "INTEGER", nullable: false),
                    next_answer = table.Column<int>(type: "INTEGER", nullable: false),
                    resolution = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_queues", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "handoff_entries",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    handoff_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    agent_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    message_id = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handoff_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_handoff_entries_handoffs_handoff_id",
                        column: x => x.handoff_id,
                        principalTable: "handoffs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_handoff_entries_handoff_id",
                table: "handoff_entries",
                column: "handoff_id");

            migrationBuilder.CreateIndex(
                name: "IX_handoffs_agent_id_closed_at",
                table: "handoffs",
                columns: new[] { "agent_id", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_handoffs_case_id",
                table: "handoffs",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_handoffs_contact_id_requested_at",
                table: "handoffs",
                columns: new[] { "contact_id", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "IX_handoffs_rated_in",
                table: "handoffs",
                column: "rated_in",
                filter: "rated_in IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_handoffs_requested_at",
                table: "handoffs",
                column: "requested_at",
                filter: "closed_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "handoff_entries");

            migrationBuilder.DropTable(
                name: "queues");

            migrationBuilder.DropTable(
                name: "handoffs");
        }
    }
}
