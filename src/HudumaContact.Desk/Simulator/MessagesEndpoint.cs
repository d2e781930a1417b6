using HudumaContact.Conversations.Contacts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HudumaContact.Desk.Simulator;

/// <summary>
/// <c>GET /simulator/messages?number=</c>: what lines sent to a number in the demo, and what it sent, oldest first.
/// No line sends messages yet, so for every number that can be one the list is empty.
/// </summary>
internal static class MessagesEndpoint
{
    public static void MapMessages(this IEndpointRouteBuilder routes) => routes.MapGet("/simulator/messages", Of);

    private static IResult Of(string? number) =>
        PhoneNumber.TryParse(number, out _, out _)
            ? TypedResults.Ok<IReadOnlyList<SimulatedMessage>>([])
            : TypedResults.Text("Name a number: /simulator/messages?number=%2B254700000001\n", statusCode: StatusCodes.Status400BadRequest);
}

/// <param name="Direction"><c>in</c>: from the citizen; <c>out</c>: from a line.</param>
/// <param name="At">UTC.</param>
/// <param name="State">How far it got, e.g. queued, sent, delivered, failed.</param>
/// <param name="Parts">SMS parts that it takes.</param>
public sealed record SimulatedMessage(string Direction, string Text, DateTime At, string State, int Parts);
