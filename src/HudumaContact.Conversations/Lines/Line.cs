using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Lines;

/// <summary>A short code, sender or number that people reach us on, as configured.</summary>
/// <param name="Provider">Whose protocol it speaks, e.g. <c>AfricasTalking</c>.</param>
/// <param name="Address">What people dial or text, e.g. <c>*647#</c>.</param>
/// <param name="Secret">The key that its webhooks must carry. Never printed.</param>
public sealed record Line(LineId Id, LineKind Kind, string Provider, string Address, string Secret)
{
    public override string ToString() => $"{Id} ({Kind}, {Provider}, {Address})";
}
