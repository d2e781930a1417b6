namespace HudumaContact.People.Routes;

/// <summary>The list of routes as a table of the operator's guide.</summary>
public static class RouteTable
{
    public static string Markdown { get; } = string.Join('\n', (string[])
    [
        "| route | who may | what |",
        "|---|---|---|",
        .. RouteRights.All.Select(right => $"| `{right.Route}` | {Says(right)} | {right.Note} |"),
    ]);

    private static string Says(RouteRight right)
    {
        var who = right.Who switch
        {
            Who.Anyone => "anyone",
            Who.Machine => "machines, checked by the endpoint",
            Who.DemoAlone => "a demo alone",
            Who.SignedIn or Who.Ready => "who is signed in",
            _ => $"right `{right.Needs}`: {Having(right.Needs!.Value)}",
        };
        return right.IsOpenInDemo ? who + "; open in a demo" : who;
    }

    private static string Having(Right right) => string.Join(", ", Roles.All.Where(role => Rights.Of(role).Contains(right)).Select(Roles.Name));
}
