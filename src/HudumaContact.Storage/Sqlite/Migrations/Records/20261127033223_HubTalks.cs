using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HudumaContact.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class HubTalks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "hub_word",
                table: "handoff_entries",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "hub_talks",
                columns: table => new
                {
                    handoff_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    told = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hub_talks", x => x.handoff_id);
                    table.ForeignKey(
                        name: "FK_hub_talks_handoffs_handoff_id",
                        column: x => x.handoff_id,
                        principalTable: "handoffs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_handoff_entries_handoff_id_hub_word",
                table: "handoff_entries",
                columns: new[] { "handoff_id", "hub_word" },
                unique: true,
                filter: "hub_word IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "hub_talks");

            migrationBuilder.DropIndex(
                name: "IX_handoff_entries_handoff_id_hub_word",
                table: "handoff_entries");

            migrationBuilder.DropColumn(
                name: "hub_word",
                table: "handoff_entries");
        }
    }
}
