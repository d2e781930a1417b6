using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace HudumaContact.Storage.Sqlite;

/// <summary>
/// Fills a prepared statement's parameters from the properties of a row: code compiled once from EF's own model, conversions included. So
/// nothing is boxed on the way of a hop, and no column is written otherwise than EF would read it.
/// </summary>
internal static class SqliteBinding
{
    /// <param name="properties">One for each parameter, in their order; all of one entity.</param>
    public static Action<sqlite3_stmt, object> Of(IReadOnlyList<IProperty> properties)
    {
        var statement = Expression.Parameter(typeof(sqlite3_stmt), "statement");
        var row = Expression.Parameter(typeof(object), "row");
        var typed = Expression.Variable(properties[0].DeclaringType.ClrType, "typed");
        List<Expression> steps = [Expression.Assign(typed, Expression.Convert(row, typed.Type))];
        for (var i = 0; i < properties.Count; i++)
        {
            var value = Expression.Property(typed, properties[i].PropertyInfo!);
            steps.Add(BindUnlessNull(statement, Expression.Constant(i + 1), value, properties[i]));
        }

        return Expression.Lambda<Action<sqlite3_stmt, object>>(Expression.Block([typed], steps), statement, row).Compile();
    }

    private static Expression BindUnlessNull(Expression statement, Expression index, Expression value, IProperty property)
    {
        if (Nullable.GetUnderlyingType(value.Type) is not null)
        {
            return Expression.IfThenElse(
                Expression.Property(value, nameof(Nullable<int>.HasValue)),
                Bind(statement, index, Expression.Property(value, nameof(Nullable<int>.Value)), property),
                Call(nameof(BindNull), statement, index));
        }

        var bind = Bind(statement, index, value, property);
        return value.Type.IsValueType ? bind : Expression.IfThenElse(Expression.Equal(value, Expression.Constant(null)), Call(nameof(BindNull), statement, index), bind);
    }

    private static MethodCallExpression Bind(Expression statement, Expression index, Expression value, IProperty property)
    {
        var stored = property.GetTypeMapping().Converter is { } converter ? Expression.Invoke(converter.ConvertToProviderExpression, value) : value;
        return stored.Type switch
        {
            var type when type == typeof(byte[]) => Call(nameof(BindBlob), statement, index, stored),
            var type when type == typeof(string) => Call(nameof(BindText), statement, index, stored),
            var type when type == typeof(bool) => Call(nameof(BindInteger), statement, index, Expression.Condition(stored, Expression.Constant(1L), Expression.Constant(0L))),
            var type when type == typeof(int) || type == typeof(long) => Call(nameof(BindInteger), statement, index, Expression.Convert(stored, typeof(long))),
            var type when type == typeof(DateOnly) => Call(nameof(BindDay), statement, index, stored),
            var type => throw new InvalidOperationException($"{property.DeclaringType.DisplayName()}.{property.Name} would be bound as {type.Name}. Add it to {nameof(SqliteBinding)}."),
        };
    }

    private static MethodCallExpression Call(string method, params Expression[] arguments) => Expression.Call(typeof(SqliteBinding), method, null, arguments);

    private static void BindNull(sqlite3_stmt statement, int index) => MustBeOk(raw.sqlite3_bind_null(statement, index));

    private static void BindInteger(sqlite3_stmt statement, int index, long value) => MustBeOk(raw.sqlite3_bind_int64(statement, index, value));

    private static void BindBlob(sqlite3_stmt statement, int index, byte[] value) => MustBeOk(raw.sqlite3_bind_blob(statement, index, value));

    private static void BindText(sqlite3_stmt statement, int index, string value) => MustBeOk(raw.sqlite3_bind_text(statement, index, value));

    // As the driver writes it.
    private static void BindDay(sqlite3_stmt statement, int index, DateOnly value) => BindText(statement, index, value.ToString("O"));

    private static void MustBeOk(int code)
    {
        if (code != raw.SQLITE_OK) throw new Microsoft.Data.Sqlite.SqliteException("A value could not be bound.", code);
    }
}
