using HudumaContact.Handoff.Agents;
using HudumaContact.People.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HudumaContact.Desk.Agents;

/// <summary>
/// <c>POST /desk/beat</c>: the heartbeat of an agent's browser. Not the live connection, which the server keeps for minutes after a browser
/// was killed. With <c>?seen=true</c> the page is before the agent's eyes.
/// </summary>
internal static class BeatEndpoint
{
    public const string Address = "/desk/beat";

    public static void MapBeat(this IEndpointRouteBuilder routes) => routes.MapPost(Address, BeatAsync);

    private static async Task<IResult> BeatAsync(HttpContext context, bool? seen, IAgentRoster roster, AgentBoard agents, LastLooks looks, CancellationToken cancellation)
    {
        if (PersonClaims.PersonOf(context.User) is not { } person) return TypedResults.Unauthorized();
        var id = new AgentId(person.Id);
        // The records are asked each time: with a skill that was taken one is offered nothing more, and keeps nothing private, from the next beat on.
        if (await roster.FindAsync(id, cancellation) is not { } agent) return TypedResults.Forbid();
        agents.Beat(agent);
        if (seen == true) await looks.SeeAsync(id, cancellation);
        return TypedResults.NoContent();
    }
}
