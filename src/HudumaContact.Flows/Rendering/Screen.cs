using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Rendering;

/// <summary>The rendered answer of a hop.</summary>
/// <param name="Text">As shown, without any provider's prefix; lines end in \n.</param>
/// <param name="Ends">The session is over.</param>
/// <param name="Page">From 0.</param>
public sealed record Screen(string Text, bool Ends, NodeId Node, int Page, int Pages);
