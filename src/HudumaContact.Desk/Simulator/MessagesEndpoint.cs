using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HudumaContact.Desk.Simulator;

/// <summary>
/// <c>GET /simulator/messages?number=</c>: what lines sent to a number in the demo, and what it sent, oldest first, as
/// <c>{ direction: "in" or "out", line, text, at, state, parts }</c>.
/// </summary>
internal static class MessagesEndpoint
{
    public static void MapMessages(this IEndpointRouteBuilder routes) => routes.MapGet("/simulator/messages", Of);

    private static IResult Of(string? number, ISimulatedMessages messages) =>
        PhoneNumber.TryParse(number, out var whose, out _)
            ? TypedResults.Ok(messages.Of(whose))
            : TypedResults.Text("Name a number: /simulator/messages?number=%2B254700000001\n", statusCode: StatusCodes.Status400BadRequest);
}
