using System.Globalization;
using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Providers.BotFramework.Activities;
using HudumaContact.Providers.DirectLine.Callers;

namespace HudumaContact.Providers.DirectLine.Activities;

/// <summary>Writes entries of a chat as activities, and reads marks.</summary>
internal static class ActivitySets
{
    private const string Channel = "directline";

    public static ActivitySet Of(ChatUser user, IReadOnlyList<ChatEntry> entries, int after) =>
        new([.. entries.Select(entry => Of(user, entry))], Mark(entries.Count > 0 ? entries[^1].Number : after));

    /// <summary>Somebody of ours is writing. Kept nowhere: whoever reads later is told what was written.</summary>
    public static ActivitySet Typing(ChatUser user, int after, DateTimeOffset now) => new(
        [new ChatActivity("typing", $"{user.Id}|typing-{now.ToUnixTimeMilliseconds()}", Written(now.UtcDateTime), Channel, new ConversationAccount(user.Id), ChatAccounts.Ours)],
        Mark(after));

    /// <summary>The entry that a mark stands for; the beginning for none, and for what is no mark.</summary>
    public static int After(string? watermark) => int.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0;

    public static string Mark(int after) => after.ToString(CultureInfo.InvariantCulture);

    /// <summary>What an activity of the citizen is called.</summary>
    public static string IdOf(ChatUser user, string clientId) => $"{user.Id}|{clientId}";

    private static ChatActivity Of(ChatUser user, ChatEntry entry) => entry.IsOurs ? Ours(user, entry) : Said(user, entry);

    private static ChatActivity Said(ChatUser user, ChatEntry entry) => Activity(user, entry, ChatAccounts.Of(user), IdOf(user, entry.Link ?? Mark(entry.Number))) with
    {
        ChannelData = new ChannelData(entry.Link, entry.Shown is { } shown ? new MessageBack(shown) : null),
    };

    private static ChatActivity Ours(ChatUser user, ChatEntry entry) => Activity(user, entry, ChatAccounts.Ours, $"{user.Id}|{entry.Number:D7}") with
    {
        InputHint = "acceptingInput",
        ReplyToId = entry.Link is { } link ? IdOf(user, link) : null,
        SuggestedActions = entry.Choices.Count == 0
            ? null
            : new SuggestedActions([ChatAccounts.NameOf(user)], [.. entry.Choices.Select(choice => new CardAction("messageBack", choice.Label, choice.Key, choice.Label, choice.Key))]),
    };

    private static ChatActivity Activity(ChatUser user, ChatEntry entry, Account from, string id) =>
        new("message", id, Written(entry.At), Channel, new ConversationAccount(user.Id), from) { Text = entry.Text, TextFormat = "plain" };

    private static string Written(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
