using HudumaContact.Conversations.Contacts;
using HudumaContact.Providers.BotFramework.Activities;

namespace HudumaContact.Providers.DirectLine.Callers;

/// <summary>What the two sides of a chat are called on the wire.</summary>
internal static class ChatAccounts
{
    public static readonly Account Ours = new("huduma", "Huduma Kenya", "bot");

    public static Account Of(ChatUser user) => new(NameOf(user), Role: "user");

    /// <summary>As users are called that a token was made for.</summary>
    public static string NameOf(ChatUser user) => $"dl_{user.Id}";
}
