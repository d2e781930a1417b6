using HudumaContact.Desk.Simulator;

namespace HudumaContact.Tests.Desk.Simulator;

/// <summary>A line that answers as told and keeps what it was sent.</summary>
internal sealed class ScriptedWire(params string[] bodies) : IProviderWire
{
    private readonly Queue<string> _bodies = new(bodies);

    public List<(SentForm Form, string Node)> Hops { get; } = [];

    public List<IReadOnlyDictionary<string, string>> Ends { get; } = [];

    public ValueTask<WireReply> HopAsync(SentForm form, string node)
    {
        Hops.Add((form, node));
        var body = _bodies.Dequeue();
        return new(new WireReply(body.Length == 0 ? 500 : 200, "text/plain", body, body.Length, $"node/{Hops.Count}", 1));
    }

    public ValueTask<WireReply> EndedAsync(IReadOnlyDictionary<string, string> fields)
    {
        Ends.Add(fields);
        return new(new WireReply(200, "", "", 0, "", 1));
    }
}
