using HudumaContact.People.Routes;

namespace HudumaContact.Desk.Gate;

/// <summary>Where somebody goes on after signing in: never to another site, whatever the address they came by says.</summary>
internal static class LocalAddress
{
    private const string Front = "/";

    public static string SignInAnd(string wanted) => $"{RouteRights.SignIn}?ReturnUrl={Uri.EscapeDataString(wanted)}";

    /// <returns>The wanted address where it is one of ours, else the front page.</returns>
    public static string Of(string? wanted) =>
        // A browser takes "//host" and "/\host" for another site, and drops tabs and line ends before it looks.
        wanted is ['/', ..] and not ['/', '/' or '\\', ..] && !wanted.Any(char.IsControl) && !IsSignIn(wanted) ? wanted : Front;

    private static bool IsSignIn(string wanted) => wanted.StartsWith(RouteRights.SignIn, StringComparison.OrdinalIgnoreCase) || wanted.StartsWith("/sign-out", StringComparison.OrdinalIgnoreCase);
}
