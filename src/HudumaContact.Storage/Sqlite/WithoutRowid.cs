using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Sqlite.Migrations.Internal;

namespace HudumaContact.Storage.Sqlite;

/// <summary>Tables whose rows lie in their primary key: one tree instead of two, and no row number.</summary>
internal static class WithoutRowidTables
{
    public const string Annotation = "Huduma:WithoutRowid";

    public static void WithoutRowid<T>(this EntityTypeBuilder<T> table)
        where T : class => table.HasAnnotation(Annotation, true);
}

/// <summary>Writes the clause that EF Core has no words for.</summary>
#pragma warning disable EF1001 // The generator of the SQLite provider is meant for replacing, but lies in a namespace called Internal.
internal sealed class WithoutRowidSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        var table = model?.GetRelationalModel().FindTable(operation.Name, operation.Schema);
        if (table?.EntityTypeMappings.Any(mapping => mapping.TypeBase.FindAnnotation(WithoutRowidTables.Annotation) is not null) == true)
        {
            builder.Append(" WITHOUT ROWID");
        }

        if (!terminate) return;
        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}
#pragma warning restore EF1001
