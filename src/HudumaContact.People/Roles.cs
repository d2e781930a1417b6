namespace HudumaContact.People;

/// <summary>Roles as they are written: <c>flow-author</c>.</summary>
public static class Roles
{
    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    public static string Name(Role role) => role switch
    {
        Role.Agent => "agent",
        Role.Counsellor => "counsellor",
        Role.Supervisor => "supervisor",
        Role.FlowAuthor => "flow-author",
        Role.Admin => "admin",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>All of them in one line, separated by spaces; the same roles are always the same line.</summary>
    public static string Names(IEnumerable<Role> roles) => string.Join(' ', roles.Distinct().Order().Select(Name));

    /// <returns>Null when there is no role of that name.</returns>
    public static Role? Find(string name)
    {
        foreach (var role in All)
        {
            if (Name(role) == name) return role;
        }

        return null;
    }

    /// <summary>Reads what <see cref="Names"/> wrote, or a person typed with commas.</summary>
    /// <param name="unknown">The first word that is no role; null when all are.</param>
    public static IReadOnlyList<Role> Read(string names, out string? unknown)
    {
        var words = names.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        unknown = words.FirstOrDefault(word => Find(word) is null);
        return [.. words.Select(Find).OfType<Role>().Distinct().Order()];
    }
}
