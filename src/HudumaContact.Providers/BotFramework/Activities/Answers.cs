namespace HudumaContact.Providers.BotFramework.Activities;

/// <summary>What every activity is answered with: the name it has here.</summary>
internal sealed record ResourceAnswer(string Id);

internal sealed record ErrorAnswer(ErrorReason Error);

internal sealed record ErrorReason(string Code, string Message);

/// <summary>All members at once: there is no further page to ask for.</summary>
internal sealed record PagedMembers(IReadOnlyList<Account> Members);
