using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;

namespace HudumaContact.Providers.BotFramework.Activities;

/// <summary>Writes what a hub is told as a channel tells it to a bot: the citizen is the user, the hub is the bot.</summary>
internal sealed class ActivityWriter(HubAddress address, TimeProvider time)
{
    private const string Line = "HudumaContact";

    public IEnumerable<OutgoingActivity> Of(ToHub word) => word switch
    {
        ToHub.Begun begun => [Joined(begun), Initiate(begun)],
        ToHub.Said said => [Activity("message", said.Handoff, $"{said.Id:n}", said.At) with { Text = said.Text, TextFormat = "plain" }],
        ToHub.Typing typing => [Activity("typing", typing.Handoff, $"{typing.Handoff}-typing-{Now:yyyyMMddHHmmssfff}", Now)],
        ToHub.Ended ended => [Activity("endOfConversation", ended.Handoff, $"{ended.Id:n}-ended", Now) with { Code = "unknown" }],
        _ => throw new ArgumentException($"{word.GetType().Name} is not known here.", nameof(word)),
    };

    /// <summary>Who is in a conversation. One that a hub has never heard of would have the same.</summary>
    public static IReadOnlyList<Account> MembersOf(HandoffId handoff) => [Hub(handoff), Citizen(handoff)];

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private OutgoingActivity Joined(ToHub.Begun begun) => Activity("conversationUpdate", begun.Handoff, JoinedId(begun), Now) with
    {
        Locale = LocaleOf(begun),
        MembersAdded = [.. MembersOf(begun.Handoff)],
    };

    /// <summary>As EventFactory makes it in a bot that asks for a person, and told as a channel tells it.</summary>
    private OutgoingActivity Initiate(ToHub.Begun begun) => Activity("event", begun.Handoff, $"{begun.Id:n}-initiate", Now) with
    {
        Name = HandoffEvents.Initiate,
        Value = begun.Context,
        LocalTimezone = "Africa/Nairobi",
        Locale = LocaleOf(begun),
        Attachments = begun.Transcript.Count == 0 ? [] : [new Attachment(TranscriptOf(begun), "application/json", "Transcript")],
        Entities = [],
        ReplyToId = JoinedId(begun),
        RelatesTo = new ConversationReference(
            JoinedId(begun),
            Citizen(begun.Handoff),
            Hub(begun.Handoff),
            new ConversationAccount(begun.Handoff.ToString()),
            HubAddress.ChannelId,
            LocaleOf(begun),
            address.ServiceUrl),
    };

    private static Transcript TranscriptOf(ToHub.Begun begun) => new([.. begun.Transcript.Select((line, at) => new TranscriptActivity(
        "message",
        $"{begun.Id:n}-transcript-{at + 1}",
        line.At is { } saidAt ? Written(saidAt) : null,
        line.FromCitizen ? new Account(Citizen(begun.Handoff).Id, Role: "user") : new Account(Line, Role: "bot"),
        line.Text))]);

    private OutgoingActivity Activity(string type, HandoffId handoff, string id, DateTime at) => new(
        type, id, Written(at), address.ServiceUrl, HubAddress.ChannelId, new ConversationAccount(handoff.ToString()), Citizen(handoff), Hub(handoff));

    // Names of the conversation alone: a hub can't tell whether two of them are of one person.
    private static Account Citizen(HandoffId handoff) => new($"citizen-{handoff}", "Citizen", "user");

    private static Account Hub(HandoffId handoff) => new($"hub-{handoff}", "Hub", "bot");

    private static string JoinedId(ToHub.Begun begun) => $"{begun.Id:n}-joined";

    private static string? LocaleOf(ToHub.Begun begun) => begun.Context.TryGetValue("language", out var language) && language.Length == 2 ? $"{language}-KE" : null;

    private static string Written(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
}
