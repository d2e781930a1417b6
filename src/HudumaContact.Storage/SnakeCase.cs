using System.Text;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage;

/// <summary>Column names as people write them in SQL: <c>answered_at</c> for <c>AnsweredAt</c>.</summary>
internal static class SnakeCase
{
    public static void Columns(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties()) property.SetColumnName(Of(property.Name));
        }
    }

    private static string Of(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0) snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
