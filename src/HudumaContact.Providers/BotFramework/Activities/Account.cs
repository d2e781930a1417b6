namespace HudumaContact.Providers.BotFramework.Activities;

/// <param name="Role"><c>user</c> or <c>bot</c>.</param>
internal sealed record Account(string Id, string? Name = null, string? Role = null);

internal sealed record ConversationAccount(string Id);
