using HudumaContact.Conversations;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.Simulator;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers;

/// <summary>The way of a line's messages from what a provider posts to the inbox. What they are called on the wire is the provider's affair.</summary>
/// <param name="simulated">What the simulator shows; in a demo alone.</param>
internal sealed partial class MessageIntake(
    Line line, IMessageInbox inbox, ProviderMeter meter, SimulatedMessages? simulated, ILogger<MessageIntake> logger)
{
    /// <summary>Characters. Real ids have up to some 40; a longer one would only swell the store.</summary>
    private const int LongestId = 100;

    /// <summary>Characters. A masked number is a hash of 64.</summary>
    private const int LongestSender = 100;

    /// <summary>True when it is on disk and the provider may forget it; otherwise the request is answered already.</summary>
    /// <param name="idField">How the provider calls its id, for who reads the refusal; the same for the sender.</param>
    public async ValueTask<bool> KeepOrRefuseAsync(HttpContext context, ReceivedMessage message, string idField, string senderField)
    {
        if (Fault(message, idField, senderField) is { } fault)
        {
            await context.Response.RefuseAsync(StatusCodes.Status400BadRequest, fault);
            return false;
        }

        var kept = message with { Text = SharedCodeKeyword.TakenOff(message.Text, line.Keyword) };
        try
        {
            // Before it is kept: its answer may be there as soon as it is.
            simulated?.AddReceived(kept);
            meter.Received(line.Id, await inbox.TakeAsync(kept, context.RequestAborted));
            return true;
        }
        catch (StorageUnavailableException unavailable)
        {
            LogNotKept(unavailable, line.Id);
            await context.Response.RefuseAsync(StatusCodes.Status503ServiceUnavailable, "The message could not be kept. Send it again.");
            return false;
        }
    }

    private static string? Fault(ReceivedMessage message, string idField, string senderField)
    {
        if (message.ProviderMessage.Length == 0) return $"There is no {idField}.";
        if (message.ProviderMessage.Length > LongestId) return $"The {idField} is over {LongestId} characters.";
        if (message.ProviderMessage.AsSpan().ContainsAnyExceptInRange('!', '~')) return $"The {idField} has characters that no id has.";
        if (message.Sender.Length == 0) return $"There is no {senderField}.";
        return message.Sender.Length > LongestSender ? $"The {senderField} is over {LongestSender} characters." : null;
    }

    [LoggerMessage(1, LogLevel.Error, "Line {Line}: a message could not be kept; its provider was told to send it again")]
    private partial void LogNotKept(Exception unavailable, LineId line);
}
