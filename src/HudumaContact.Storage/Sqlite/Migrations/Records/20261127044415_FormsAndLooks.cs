using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HudumaContact.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class FormsAndLooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "desk_looks",
                columns: table => new
                {
                    agent_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_desk_looks", x => x.agent_id);
                });

            migrationBuilder.CreateTable(
                name: "looks",
                columns: table => new
                {
                    agent_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    handoff_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entry_id = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_looks", x => new { x.agent_id, x.handoff_id });
                    table.ForeignKey(
                        name: "FK_looks_handoffs_handoff_id",
                        column: x => x.handoff_id,
                        principalTable: "handoffs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sent_forms",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    handoff_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contact_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    first = table.Column<string>(type: "TEXT", nullable: false),
                    release = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    filled_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sent_forms", x => x.id);
                    table.ForeignKey(
                        name: "FK_sent_forms_handoffs_handoff_id",
                        column: x => x.handoff_id,
                        principalTable: "handoffs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "wrong_answers",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    topic = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    wording = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<int>(type: "INTEGER", nullable: false),
                    catalogue = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    settled_by = table.Column<string>(type: "TEXT", nullable: true),
                    is_corrected = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wrong_answers", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_looks_handoff_id",
                table: "looks",
                column: "handoff_id");

            migrationBuilder.CreateIndex(
                name: "IX_sent_forms_contact_id_code",
                table: "sent_forms",
                columns: new[] { "contact_id", "code" },
                filter: "code IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_sent_forms_handoff_id",
                table: "sent_forms",
                column: "handoff_id");

            migrationBuilder.CreateIndex(
                name: "IX_wrong_answers_settled_at",
                table: "wrong_answers",
                column: "settled_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "desk_looks");

            migrationBuilder.DropTable(
                name: "looks");

            migrationBuilder.DropTable(
                name: "sent_forms");

            migrationBuilder.DropTable(
                name: "wrong_answers");
        }
    }
}
