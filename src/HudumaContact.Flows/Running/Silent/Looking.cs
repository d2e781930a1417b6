using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Running.Silent;

/// <summary>What a register is asked, and what is kept of its answer.</summary>
internal static class Looking
{
    public static LookupRequest Request(Hop hop, LookupNode node) => new(
        node.Register,
        hop.Text(node.Reference),
        node.Of is { } of ? hop.Variable(of).Item ?? throw new InvalidOperationException($"Variable '{of}' holds no item to look up.") : null,
        hop.Text(node.Proof),
        node.Id);

    public static void Keep(Hop hop, LookupNode node, IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (field, value) in fields) hop.Keep($"{node.Into}.{field}", value);
    }
}
