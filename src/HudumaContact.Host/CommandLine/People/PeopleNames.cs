using System.CommandLine;
using HudumaContact.People;

namespace HudumaContact.Host.CommandLine.People;

/// <summary>How people and roles are named on the command line, and who the trail says did it.</summary>
internal static class PeopleNames
{
    public static Argument<string> Name() => new("name") { Description = "What they type to sign in" };

    public static Option<string> RolesAre() => new("--roles") { Description = $"One or more of {string.Join(", ", Roles.All.Select(Roles.Name))}, with commas", Required = true };

    /// <summary>Nobody signs in to a command line: whoever may read the house's settings may do all of it.</summary>
    public static string By(string who) => $"command line: {who}";

    /// <returns>Null when a word is no role, or there is none; the output then says which there are.</returns>
    public static IReadOnlyList<Role>? ReadRoles(string typed, TextWriter output)
    {
        var roles = Roles.Read(typed, out var unknown);
        if (unknown is null && roles.Count > 0) return roles;
        output.WriteLine($"'{unknown ?? typed}' is no role. Write one or more of {string.Join(", ", Roles.All.Select(Roles.Name))}.");
        return null;
    }

    /// <returns>Null when there is nobody of that name; the output then says what to do.</returns>
    public static async Task<Person?> FindAsync(IServiceProvider services, string name, TextWriter output, CancellationToken cancellation)
    {
        var found = await services.GetRequiredService<IPeopleStore>().FindByNameAsync(name.Trim().ToLowerInvariant(), cancellation);
        if (found is null) await output.WriteLineAsync($"There is nobody called {name}. huduma people list shows everybody.");
        return found;
    }

    /// <summary>Runs as one piece of work, as a request of a page is.</summary>
    public static Task<int> UseAsync(Func<IServiceProvider, Task<int>> work, CancellationToken cancellation) => Records.UseAsync(
        async services =>
        {
            await using var scope = services.CreateAsyncScope();
            return await work(scope.ServiceProvider);
        },
        cancellation);
}
