namespace HudumaContact.Tests.Conversations.Gateway;

/// <summary>One delivery of one hop, as a provider sends it.</summary>
internal sealed record Delivery(string Caller, string Session, int Hop, string Text);
