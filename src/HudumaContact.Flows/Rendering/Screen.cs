using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Rendering;

/// <summary>The rendered answer of a hop.</summary>
/// <param name="Text">As shown, without any provider's prefix; lines end in \n.</param>
/// <param name="Ends">The session is over.</param>
/// <param name="Page">From 0.</param>
public sealed record Screen(string Text, bool Ends, NodeId Node, int Page, int Pages)
{
    /// <summary>What can be chosen beside the text; empty where the text itself lists it.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>How it is answered on a call.</summary>
    public KeyEntry Entry { get; init; }

    /// <summary>The whole screen as text, for whoever has no buttons to look at.</summary>
    public string Listed => Choices.Count == 0 ? Text : string.Join('\n', Choices.Select(choice => $"{choice.Key}. {choice.Label}").Prepend(Text).Where(line => line.Length > 0));
}
