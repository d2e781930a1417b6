using HudumaContact.Desk.Simulator.Calls.Networks;

namespace HudumaContact.Desk.Simulator.Calls;

/// <summary>A line for calls as the simulator reaches it: the number, the manner of its provider, and the way to its webhooks.</summary>
public sealed record VoiceLine(string Address, ICallNetwork Network, IVoiceWire Wire);
