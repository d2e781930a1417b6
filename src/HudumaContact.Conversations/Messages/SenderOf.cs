using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Messages;

/// <summary>The address that a message leaves from.</summary>
public static class SenderOf
{
    /// <summary>The line's one-way sender only for what wants no answer: "reply AGENT" from a name that nobody can reply to would be a lie.</summary>
    public static string Text(string text, bool wantsAnswer, Line line) =>
        line.OneWaySender.Length == 0 || wantsAnswer || ControlWords.AreNamedIn(text) ? line.Address : line.OneWaySender;
}
