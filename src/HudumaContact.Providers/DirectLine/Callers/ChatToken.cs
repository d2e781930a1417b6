using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Providers.DirectLine.Callers;

/// <summary>What a token says: whose chat it opens, and since when there is that chat.</summary>
internal sealed record ChatToken(ChatUser User, DateTimeOffset BegunAt);
