using HudumaContact.Desk.Shell;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Desk.Cases;

/// <summary>States, ways, dispositions and clocks of handoffs in the words of the desk.</summary>
internal static class HandoffSaid
{
    public static string State(HandoffState state, Tongue say) => state switch
    {
        HandoffState.Queued => say["in the queue", "kwenye foleni"],
        HandoffState.Offered => say["offered", "imetolewa"],
        HandoffState.Accepted => say["accepted", "imepokelewa"],
        HandoffState.Active => say["talking", "mazungumzo"],
        HandoffState.Parked => say["waits for the citizen", "inasubiri mwananchi"],
        HandoffState.WrapUp => say["wrap-up", "kumalizia"],
        HandoffState.Closed => say["closed", "imefungwa"],
        HandoffState.Abandoned => say["left", "ameondoka"],
        _ => say["ran out", "imepitwa na muda"],
    };

    public static string Way(Way way, Tongue say) => way switch
    {
        Handoff.Handoffs.Way.Callback => say["call back", "kupigia simu"],
        Handoff.Handoffs.Way.Call => say["on the line", "yuko kwenye simu"],
        Handoff.Handoffs.Way.Chat => say["web chat", "gumzo la wavuti"],
        _ => "SMS",
    };

    public static string Disposition(string disposition, Tongue say) => disposition switch
    {
        Handoff.Handoffs.Disposition.Solved => say["Solved", "Imetatuliwa"],
        Handoff.Handoffs.Disposition.Referred => say["Referred to an agency", "Ameelekezwa kwa taasisi"],
        Handoff.Handoffs.Disposition.NotReached => say["Not reached", "Hakupatikana"],
        Handoff.Handoffs.Disposition.NoAnswer => say["Citizen stopped answering", "Mwananchi hakujibu tena"],
        Handoff.Handoffs.Disposition.Misuse => say["Misuse", "Matumizi mabaya"],
        Handoff.Handoffs.Disposition.Returned => say["Sent back to the menus", "Amerudishwa kwenye menyu"],
        Handoff.Handoffs.Disposition.Unreachable => say["Cannot be called back", "Hawezi kupigiwa"],
        Handoff.Handoffs.Disposition.Completed => say["Done at the hub outside", "Imekamilika kwa wahudumu wa nje"],
        _ => say["Nothing noted", "Hakuna maelezo"],
    };

    public static string Queue(Queue queue, Tongue say) => queue.Name.In(say.Language);

    public static string Clock(ClockKind kind, Tongue say) => kind switch
    {
        ClockKind.FirstAnswer => say["first answer", "jibu la kwanza"],
        ClockKind.NextAnswer => say["next answer", "jibu linalofuata"],
        _ => say["resolution", "utatuzi"],
    };

    /// <summary>What was done, in one line between what was said.</summary>
    /// <param name="isOwn">Whoever reads it did it.</param>
    public static string Entry(HandoffEntry entry, string by, bool isOwn, Tongue say) => entry.Kind switch
    {
        EntryKind.Requested => say["A person was asked for", "Mhudumu ameombwa"],
        EntryKind.Offered => isOwn ? say["Offered to you", "Imetolewa kwako"] : say[$"Offered to {by}", $"Imetolewa kwa {by}"],
        EntryKind.Passed => isOwn ? say["You let it pass", "Hukuipokea"] : say[$"{by} let it pass", $"{by} hakuipokea"],
        EntryKind.Accepted => isOwn ? say["You have it", "Umeipokea"] : say[$"{by} has it", $"{by} ameipokea"],
        EntryKind.Consulted => isOwn ? say["You were asked on the phone", "Umeulizwa kwa simu"] : say[$"{by} was asked on the phone", $"{by} ameulizwa kwa simu"],
        EntryKind.Reached => isOwn ? say["You reached the citizen by phone", "Umempata mwananchi kwa simu"] : say[$"{by} reached the citizen by phone", $"{by} amempata mwananchi kwa simu"],
        EntryKind.Rang => say["The citizen called, and waits on the line", "Mwananchi alipiga, anasubiri kwenye simu"],
        EntryKind.Parked => say["Waits for the citizen", "Inasubiri mwananchi"],
        EntryKind.Resumed => say["Back to the talk", "Mazungumzo yanaendelea"],
        EntryKind.Requeued => Back(entry.Words, say),
        EntryKind.WrappedUp => say["The talk is over", "Mazungumzo yamekwisha"],
        EntryKind.Closed => say["Closed", "Imefungwa"] + Outcome(entry.Words, say),
        EntryKind.Reopened => say["Reopened by the citizen", "Imefunguliwa tena na mwananchi"],
        EntryKind.Abandoned when entry.Words is Handoff.Handoffs.Disposition.Unreachable =>
            say["The call ended before anybody else had the citizen. The number is hidden: nobody can call back", "Simu ilikatika kabla mwingine hajampata mwananchi. Namba imefichwa: hawezi kupigiwa"],
        EntryKind.Abandoned => say["The citizen left", "Mwananchi ameondoka"],
        EntryKind.Expired => say["Nothing was heard any more", "Hakuna kilichosikika tena"],
        EntryKind.TakenOver => isOwn ? say["You took it over", "Umeichukua"] : say[$"{by} took it over", $"{by} ameichukua"],
        EntryKind.Raised => isOwn ? say["You raised it to high priority", "Umeipa kipaumbele"] : say[$"{by} raised it to high priority", $"{by} ameipa kipaumbele"],
        EntryKind.FormSent => say["A form was sent", "Fomu imetumwa"] + (entry.Words is { Length: > 0 } form ? $": {form}" : ""),
        EntryKind.FormLeft => say["The citizen left the form; nothing was sent", "Mwananchi ameacha fomu; hakuna kilichotumwa"] + (entry.Words is { Length: > 0 } left ? $": {left}" : ""),
        EntryKind.Rated => say["Marks of the citizen", "Alama za mwananchi"] + (entry.Words is { Length: > 0 } marks ? $": {marks}" : ""),
        _ => "",
    };

    private static string Outcome(string? words, Tongue say) => words switch
    {
        null or "" => "",
        // A node of the flows: the citizen goes on there.
        _ when words.Contains('/', StringComparison.Ordinal) => say[$": sent back to {words}", $": amerudishwa kwenye {words}"],
        _ => $": {Disposition(words, say)}",
    };

    private static string Back(string? why, Tongue say) => why switch
    {
        null or "" => say["Back to the queue", "Imerudi kwenye foleni"],
        Handoff.Handoffs.Disposition.NotReached => say["Not reached: to be called again", "Hakupatikana: atapigiwa tena"],
        _ => say[$"Back to the queue: {why}", $"Imerudi kwenye foleni: {why}"],
    };
}
