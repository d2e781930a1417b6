namespace HudumaContact.Flows.Definition;

/// <summary>A node of a release, written <c>flow/node</c>: the way a clerk names a place in another flow.</summary>
public readonly record struct NodeId(string Value)
{
    public static NodeId Of(string flow, string node) => new($"{flow}/{node}");

    public string Flow => Value[..Value.IndexOf('/')];

    public string Node => Value[(Value.IndexOf('/') + 1)..];

    public override string ToString() => Value;
}
