using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Speaking;

/// <summary>A text of the flows that a call can hear.</summary>
/// <param name="Where">For people: <c>main/menu</c>, or the word of defaults.yaml.</param>
public sealed record CallText(Template Text, string Where);
