using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>A provider that rings nobody, and remembers whom it was to ring.</summary>
internal sealed class KeptCalls : ICallMaker
{
    public const string Name = "kept-calls";

    public List<(DialTarget To, CallId Ours)> Placed { get; } = [];

    public List<(string Call, CallStep To)> Moved { get; } = [];

    public string Provider => Name;

    public bool MovesCalls { get; set; }

    public PlacedCall? Answer { get; set; }

    public ValueTask<PlacedCall> PlaceAsync(Line line, DialTarget to, CallId ours, TimeSpan ringFor, CancellationToken cancellation)
    {
        Placed.Add((to, ours));
        return new(Answer ?? new PlacedCall.Placed($"out{Placed.Count}"));
    }

    public ValueTask<bool> MoveAsync(Line line, string providerCall, CallStep to, CancellationToken cancellation)
    {
        Moved.Add((providerCall, to));
        return new(MovesCalls);
    }

    public ValueTask<bool> HangUpAsync(Line line, string providerCall, CancellationToken cancellation) => new(MovesCalls);
}
