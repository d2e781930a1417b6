using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Agents;

/// <summary>How many cases an agent has at once. Texts wait and may be several; on the phone one is alone with one.</summary>
public sealed record Room(int Texts, int Chats, int Callbacks)
{
    public static readonly Room Usual = new(Texts: 4, Chats: 2, Callbacks: 1);

    public int Of(Way way) => way switch { Way.Text => Texts, Way.Chat => Chats, _ => Callbacks };
}
