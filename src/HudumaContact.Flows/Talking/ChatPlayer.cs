using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Talking;

/// <summary>Plays a golden conversation. Whatever the file says, every USSD screen is also held to its budget and alphabet.</summary>
public static class ChatPlayer
{
    public static ChatOutcome Play(ChatFile chat, FlowBook book, Func<DateTimeOffset, IWorld> worldAt)
    {
        var handset = new Handset(book, chat.Setting, worldAt);
        var differences = new List<ChatDifference>();
        var played = new List<ChatTurn>();
        foreach (var turn in chat.Turns)
        {
            ChatScreen? seen;
            try
            {
                seen = handset.Do(turn.Does) is { } screen ? ChatScreen.Of(screen, handset.Line) : null;
            }
            catch (FormatException e)
            {
                differences.Add(new ChatDifference(turn.Line, e.Message, "", ""));
                break;
            }

            played.Add(turn with { Sees = seen });
            if (seen is not null && Unfit(seen, handset.Line, handset.Budget) is { } reason) differences.Add(new ChatDifference(turn.Line, reason, "", ChatWriter.Write(seen)));
            if (!IsExpected(turn.Sees, seen)) differences.Add(new ChatDifference(turn.Line, "Another screen came than the conversation says.", ChatWriter.Write(turn.Sees), ChatWriter.Write(seen)));
        }

        return new ChatOutcome(chat with { Turns = played }, differences, handset.Steps, handset.Events) { CallSteps = handset.CallSteps };
    }

    private static bool IsExpected(ChatScreen? expected, ChatScreen? seen) =>
        expected is null || seen is null
            ? expected is null && seen is null
            : expected.Text == seen.Text && expected.Ends == seen.Ends && (expected.Node.Length == 0 || expected.Node == seen.Node) && (expected.Parts == 0 || expected.Parts == seen.Parts);

    private static string? Unfit(ChatScreen seen, LineKind line, int budget)
    {
        if (line != LineKind.Ussd) return null;
        if (!Gsm7.Fits(seen.Text)) return "The screen has characters that a phone may not show.";
        var septets = Gsm7.Septets(seen.Text);
        return septets > budget ? $"The screen takes {septets} septets; {budget} fit." : null;
    }
}

/// <param name="Played">The same conversation with the screens that came.</param>
public sealed record ChatOutcome(ChatFile Played, IReadOnlyList<ChatDifference> Differences, IReadOnlyList<Step> Steps, IReadOnlyList<Events.FlowEvent> Events)
{
    /// <summary>Those of the steps that were taken on a call.</summary>
    public required IReadOnlyList<Step> CallSteps { get; init; }
}

/// <param name="Line">Of the file, 1-based.</param>
public sealed record ChatDifference(int Line, string Reason, string Expected, string Came)
{
    public override string ToString() => Expected.Length + Came.Length == 0 ? $"line {Line}: {Reason}" : $"line {Line}: {Reason}\nexpected:\n{Expected}\ncame:\n{Came}";
}
