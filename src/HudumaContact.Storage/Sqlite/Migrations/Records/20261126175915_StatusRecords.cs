using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HudumaContact.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class StatusRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "lookup_promises",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contact_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    session_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line_id = table.Column<string>(type: "TEXT", nullable: false),
                    register = table.Column<string>(type: "TEXT", nullable: false),
                    reference_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    release = table.Column<byte[]>(type: "BLOB", nullable: false),
                    later = table.Column<byte[]>(type: "BLOB", nullable: false),
                    promised_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    text = table.Column<byte[]>(type: "BLOB", nullable: true),
                    handed_over_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lookup_promises", x => x.id);
                    table.ForeignKey(
                        name: "FK_lookup_promises_contacts_contact_id",
                        column: x => x.contact_id,
                        principalTable: "contacts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "status_services",
                columns: table => new
                {
                    service = table.Column<string>(type: "TEXT", nullable: false),
                    proof = table.Column<int>(type: "INTEGER", nullable: false),
                    loaded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_status_services", x => x.service);
                });

            migrationBuilder.CreateTable(
                name: "status_records",
                columns: table => new
                {
                    service = table.Column<string>(type: "TEXT", nullable: false),
                    reference_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    proof_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    loaded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_status_records", x => new { x.service, x.reference_hash });
                    table.ForeignKey(
                        name: "FK_status_records_status_services_service",
                        column: x => x.service,
                        principalTable: "status_services",
                        principalColumn: "service",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_lookup_promises_contact_id_register_promised_at",
                table: "lookup_promises",
                columns: new[] { "contact_id", "register", "promised_at" });

            migrationBuilder.CreateIndex(
                name: "IX_lookup_promises_outcome_handed_over_at",
                table: "lookup_promises",
                columns: new[] { "outcome", "handed_over_at" });

            migrationBuilder.CreateIndex(
                name: "IX_lookup_promises_reference_hash_promised_at",
                table: "lookup_promises",
                columns: new[] { "reference_hash", "promised_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "lookup_promises");

            migrationBuilder.DropTable(
                name: "status_records");

            migrationBuilder.DropTable(
                name: "status_services");
        }
    }
}
