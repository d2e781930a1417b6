using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HudumaContact.Desk.Simulator;

/// <summary>
/// <c>GET /simulator/messages?number=</c>: what lines sent to a number and what it sent, by the records, oldest first, as
/// <c>{ direction: "in" or "out", line, text, at, state, parts }</c>.
/// </summary>
internal static class MessagesEndpoint
{
    private const int Most = 200;

    public static void MapMessages(this IEndpointRouteBuilder routes) => routes.MapGet("/simulator/messages", OfAsync);

    private static async Task<IResult> OfAsync(string? number, IMessageLog messages, CancellationToken cancellation) =>
        PhoneNumber.TryParse(number, out var whose, out _)
            ? TypedResults.Ok((await messages.LatestAsync(whose, Most, cancellation)).Select(ThreadMessage.Of))
            : TypedResults.Text("Name a number: /simulator/messages?number=%2B254700000001\n", statusCode: StatusCodes.Status400BadRequest);
}
