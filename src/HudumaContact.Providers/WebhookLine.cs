using HudumaContact.Conversations.Lines;

namespace HudumaContact.Providers;

/// <summary>A line with what guards its webhooks.</summary>
public sealed record WebhookLine(Line Line, AllowedSources Sources);
