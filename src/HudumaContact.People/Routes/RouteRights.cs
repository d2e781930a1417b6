using System.Collections.Frozen;

namespace HudumaContact.People.Routes;

/// <summary>
/// The one list of all routes, each with who may. It is what decides, not a copy of it: a route that is not here is open to nobody. A test
/// holds it against the routes of the running server, both ways.
/// </summary>
public static class RouteRights
{
    /// <summary>Where somebody sees to a duty.</summary>
    public const string Account = "/account";

    public const string SignIn = "/sign-in";

    public static IReadOnlyList<RouteRight> All { get; } =
    [
        new("/health/live", Who.Anyone, "tells that the process answers"),
        new("/health/ready", Who.Anyone, "tells whether the lines can be dialled"),
        new("/audio/{name}.wav", Who.Anyone, "what a call hears, fetched by its provider: the name opens it, for an hour or two"),
        new("/hooks/{line}", Who.Machine, "the key in the address, or the provider's signature"),
        new("/hooks/{line}/ended", Who.Machine, "the key in the address"),
        new("/hooks/{line}/report", Who.Machine, "the key in the address, or the provider's signature"),
        new("/hooks/{line}/opt-out", Who.Machine, "the key in the address"),
        Voice("/keys", "keys were pressed"),
        Voice("/silence", "none were"),
        Voice("/recorded", "the caller has spoken"),
        Voice("/wait", "the next turn of waiting for a person"),
        Voice("/dialled", "how it went with the person who was rung"),
        Voice("/events", "a call is over"),
        new("/hooks/{line}/answered", Who.Machine, "the provider's signature; whom we rang has picked up"),
        new("/hooks/{line}/leg", Who.Machine, "the provider's signature; a talk was recorded"),

        new("/hooks/hub/.well-known/openidconfiguration", Who.Anyone, "where our keys are; there, as the rest of the hub, when one outside is set"),
        new("/hooks/hub/.well-known/keys", Who.Anyone, "the keys that our tokens are checked with"),
        Hub("", "refused: conversations begin here"),
        Hub("/{conversation}/activities", "what an agent says, and how the handoff stands"),
        Hub("/{conversation}/activities/{activity}", "the same, as an answer; a change, which changes nothing"),
        Hub("/{conversation}/activities/history", "taken, and not kept"),
        Hub("/{conversation}/activities/{activity}/members", "who is in it"),
        Hub("/{conversation}/members", "who is in it"),
        Hub("/{conversation}/pagedmembers", "who is in it"),
        Hub("/{conversation}/members/{member}", "one of them; nobody can be removed"),
        Hub("/{conversation}/attachments", "refused: files can't reach a phone"),

        new("/webchat", Who.Anyone, "the page with the web chat; there, as all of it, when a line of kind chat is set"),
        new("/webchat/{file}", Who.Anyone, "its files"),
        new("/webchat/token", Who.Anyone, "a token for one chat of one's own"),
        Chat("/tokens/generate", "the line's secret; a token for one chat"),
        Chat("/tokens/refresh", "the chat's token; a new one"),
        Chat("/conversations", "the chat's token, or the line's secret; begins a chat"),
        Chat("/conversations/{conversation}", "the chat's token; comes back to it"),
        Chat("/conversations/{conversation}/activities", "the chat's token; what is said, both ways"),
        Chat("/conversations/{conversation}/upload", "the chat's token; refused: files are not taken"),
        Chat("/conversations/{conversation}/stream", "the chat's token; what is said, as it comes"),
        Chat("/{**path}", "refused: there is nothing more"),

        new(SignIn, Who.Anyone, "the form"),
        new("/sign-in/code", Who.Anyone, "the second factor, after a right password"),
        new("/sign-in/openid", Who.Anyone, "leads to the house's directory"),
        new("/sign-out", Who.SignedIn, "the form"),
        new(Account, Who.SignedIn, "one's own password and second factor"),
        new("/language", Who.Anyone, "keeps the language of the desk in the browser"),
        new("/error", Who.Anyone, "what is shown when a page fails"),
        new("/not-found", Who.Anyone, "what is shown where nothing is"),
        new("/{*path}", Who.Anyone, "the same, for every other address"),

        new("/", Who.Ready, "the front page", IsOpenInDemo: true),
        Page("/flows", Right.SeeFlows, "what is live", open: true),
        Page("/flows/{Name}", Right.SeeFlows, "a flow", open: true),
        Page("/catalogue", Right.SeeCatalogue, "services", open: true),
        Page("/catalogue/services/{Id}", Right.SeeCatalogue, "a service", open: true),
        Page("/catalogue/centres", Right.SeeCatalogue, "centres", open: true),
        Page("/catalogue/centres/{Id}", Right.SeeCatalogue, "a centre", open: true),
        Page("/catalogue/notices", Right.SeeCatalogue, "notices", open: true),
        Page("/catalogue/unanswered", Right.EditCatalogue, "what was asked in vain", open: true),
        Page("/catalogue/wrong-answers", Right.EditCatalogue, "answers that were said to be wrong, and who was told them", open: true),
        Page("/desk", Right.WorkCases, "cases of an agent, and the queue"),
        Page("/desk/cases/{Id}", Right.WorkCases, "one of them; of somebody else's it says that there is none"),
        Page("/desk/cases/{Id}/recordings/{recording}", Right.HearRecordings, "what was spoken about one of them; who listens is in the trail"),
        Page("/desk/beat", Right.WorkCases, "the heartbeat of an agent's browser"),
        Page("/desk/supervisor", Right.Supervise, "who waits, who helps, what is late"),
        Page("/desk/supervisor/cases/{Id}", Right.Supervise, "a conversation, watched; one of counselling takes the right to that too"),
        Page("/desk/supervisor/cases/{Id}/recordings/{recording}", Right.HearRecordings, "what was spoken about it, for who may watch it; who listens is in the trail"),
        Page("/desk/supervisor/figures", Right.Supervise, "how the lines and the people did"),
        Page("/desk/supervisor/queues", Right.Supervise, "the queues"),
        Page("/desk/supervisor/quality", Right.Supervise, "scores, and the form they are given by"),
        Page("/desk/supervisor/export/{what}", Right.Export, "records as a CSV file"),
        Page("/desk/lines", Right.SeeLines, "what the lines do", open: true),
        Page("/desk/people", Right.ManagePeople, "who may enter"),

        new("/simulator", Who.DemoAlone, "the phone in the browser"),
        new("/simulator/messages", Who.DemoAlone, "what a phone was sent"),
        new("/simulator/call", Who.DemoAlone, "the phone that calls"),
        new("/simulator/recordings/{name}.wav", Who.DemoAlone, "what was spoken into it"),

        new("/_blazor", Who.Ready, "the live connection of a page, which asks again for each page on it", IsOpenInDemo: true),
        new("/_blazor/negotiate", Who.Ready, "its beginning", IsOpenInDemo: true),
        new("/_blazor/disconnect", Who.Ready, "its end", IsOpenInDemo: true),
        new("/_blazor/initializers", Who.Ready, "its scripts", IsOpenInDemo: true),
        new("/_framework/**", Who.Anyone, "the framework's own scripts"),
        new("/_content/**", Who.Anyone, "styles, scripts and pictures"),
    ];

    private static readonly FrozenDictionary<string, RouteRight> ByRoute = All.ToFrozenDictionary(right => right.Route, StringComparer.Ordinal);

    private static RouteRight Hub(string below, string note) => new("/hooks/hub/v3/conversations" + below, Who.Machine, $"the hub's token; {note}");

    private static RouteRight Voice(string below, string note) => new("/hooks/{line}" + below, Who.Machine, $"the key in the address, or the provider's signature; {note}");

    private static RouteRight Chat(string below, string note) => new("/v3/directline" + below, Who.Machine, note);

    private static RouteRight Page(string route, Right needs, string note, bool open = false) => new(route, Who.Having, note, needs, open);

    /// <param name="pattern">The raw text of a route's pattern; null for who knows none, which is not the front page.</param>
    /// <returns>Null when the list lacks it.</returns>
    public static RouteRight? Find(string? pattern) => pattern is null ? null : ByRoute.GetValueOrDefault(Listed(pattern));

    /// <summary>What is done with somebody who asks for it.</summary>
    /// <param name="person">Null when nobody is signed in.</param>
    public static Verdict Judge(RouteRight? right, SignedInPerson? person, bool isDemo)
    {
        if (right is null) return Verdict.Refused;
        if (right.IsOpenInDemo && isDemo) return Verdict.Enter;
        return right.Who switch
        {
            Who.Anyone or Who.Machine => Verdict.Enter,
            Who.DemoAlone => isDemo ? Verdict.Enter : Verdict.NotThere,
            _ when person is null => Verdict.SignInFirst,
            Who.SignedIn => Verdict.Enter,
            _ when person.Duty != Duty.None => Verdict.DutyFirst,
            Who.Ready => Verdict.Enter,
            _ => right.Needs is { } needs && person.May(needs) ? Verdict.Enter : Verdict.Refused,
        };
    }

    /// <summary>A pattern as it stands in the list.</summary>
    internal static string Listed(string pattern)
    {
        var route = "/" + pattern.Trim('/');
        if (route.StartsWith("/{*", StringComparison.Ordinal)) return route.Split(':')[0].TrimEnd('}') + "}";
        return route.Split('/') switch
        {
            ["", "_framework" or "_content", ..] parts => $"/{parts[1]}/**",
            // No line can be called so.
            ["", "hooks", "hub", ..] => route,
            ["", "hooks", _, .. var below] => string.Join('/', ["/hooks/{line}", .. below]),
            _ => route,
        };
    }
}
