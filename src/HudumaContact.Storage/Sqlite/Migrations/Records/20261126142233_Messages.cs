using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HudumaContact.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class Messages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "stopped_at",
                table: "contacts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "answers_told",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "messages_in",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line_id = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contact_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    handled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messages_in", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "messages_out",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line_id = table.Column<string>(type: "TEXT", nullable: false),
                    contact_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @class = table.Column<int>(name: "class", type: "INTEGER", nullable: false),
                    purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    wants_answer = table.Column<bool>(type: "INTEGER", nullable: false),
                    encoding = table.Column<int>(type: "INTEGER", nullable: false),
                    parts = table.Column<int>(type: "INTEGER", nullable: false),
                    price = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    queued_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    provider_message = table.Column<string>(type: "TEXT", nullable: true),
                    trouble = table.Column<string>(type: "TEXT", nullable: true),
                    in_reply_to = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messages_out", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_answers_told_code",
                table: "answers_told",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "IX_messages_in_contact_id",
                table: "messages_in",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "IX_messages_in_provider_key",
                table: "messages_in",
                column: "provider_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messages_in_received_at",
                table: "messages_in",
                column: "received_at",
                filter: "handled_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_messages_out_contact_id_queued_at",
                table: "messages_out",
                columns: new[] { "contact_id", "queued_at" });

            migrationBuilder.CreateIndex(
                name: "IX_messages_out_line_id_state_class_due_at",
                table: "messages_out",
                columns: new[] { "line_id", "state", "class", "due_at" },
                filter: "settled_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_messages_out_provider_message",
                table: "messages_out",
                column: "provider_message",
                filter: "provider_message IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "messages_in");

            migrationBuilder.DropTable(
                name: "messages_out");

            migrationBuilder.DropIndex(
                name: "IX_answers_told_code",
                table: "answers_told");

            migrationBuilder.DropColumn(
                name: "stopped_at",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "code",
                table: "answers_told");
        }
    }
}
