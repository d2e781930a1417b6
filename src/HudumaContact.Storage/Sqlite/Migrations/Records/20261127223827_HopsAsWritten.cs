using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HudumaContact.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class HopsAsWritten : Migration
    {
        private const string WithoutRowid = " WITHOUT ROWID";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Rebuild(migrationBuilder, "");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => Rebuild(migrationBuilder, WithoutRowid);

        // Where rows lie is not in EF's words, so the table is made anew by hand.
        private static void Rebuild(MigrationBuilder migrationBuilder, string layout) => migrationBuilder.Sql($"""
            CREATE TABLE "hops_moved" (
                "session_id" BLOB NOT NULL,
                "number" INTEGER NOT NULL,
                "content" BLOB NOT NULL,
                "ends" INTEGER NOT NULL,
                "node" TEXT NOT NULL,
                "release" BLOB NOT NULL,
                "at" INTEGER NOT NULL,
                "text_length" INTEGER NOT NULL,
                CONSTRAINT "PK_hops" PRIMARY KEY ("session_id", "number"),
                CONSTRAINT "FK_hops_sessions_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions" ("id") ON DELETE CASCADE
            ){layout};
            INSERT INTO "hops_moved" SELECT "session_id", "number", "content", "ends", "node", "release", "at", "text_length" FROM "hops" ORDER BY "at";
            DROP TABLE "hops";
            ALTER TABLE "hops_moved" RENAME TO "hops";
            """);
    }
}
