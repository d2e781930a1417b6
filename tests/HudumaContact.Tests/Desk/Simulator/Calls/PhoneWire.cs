using HudumaContact.Desk.Simulator;
using HudumaContact.Desk.Simulator.Calls;

namespace HudumaContact.Tests.Desk.Simulator.Calls;

/// <summary>A line that answers with these, one after the other, and then with nothing.</summary>
internal sealed class PhoneWire(params string[] replies) : IVoiceWire
{
    public List<(string Address, IReadOnlyDictionary<string, string> Fields)> Posted { get; } = [];

    public string PathOf(string address) => address;

    public ValueTask<WireReply> PostAsync(string address, IReadOnlyDictionary<string, string> fields)
    {
        var body = Posted.Count < replies.Length ? replies[Posted.Count] : "";
        Posted.Add((address, fields));
        return ValueTask.FromResult(new WireReply(200, "application/xml", body, body.Length, "", 1));
    }
}
