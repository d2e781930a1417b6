using HudumaContact.Content;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Desk.Shell;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Desk.Agents;

/// <summary>What a message to a citizen would cost, before it is sent.</summary>
internal sealed class ReplyCost(LineBook lines, MessageOptions messages)
{
    /// <summary>Nothing in a chat, where nothing is sent.</summary>
    public string Said(CaseHandoff handoff, string text, Tongue say)
    {
        if (text.Length == 0 || handoff.Way is Way.Chat) return "";
        var parts = SmsParts.Of(Gsm7.ToGsm(text));
        var price = lines.Find(handoff.Line) is { } line ? parts.Count * messages.PriceOn(line.Provider) : 0;
        return say[$"{parts.Units} characters, {parts.Count} {(parts.Count == 1 ? "part" : "parts")}, KSh {price:0.00}", $"herufi {parts.Units}, sehemu {parts.Count}, KSh {price:0.00}"];
    }
}
