using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>A provider that rings nobody, and remembers whom it was to ring, and, on a line that moves calls, what else was asked of it.</summary>
internal sealed class KeptRings : ICallMaker, ICallMover
{
    public const string Name = "kept-rings";

    public List<(DialTarget To, CallId Ours)> Placed { get; } = [];

    public List<(string Call, CallStep To)> Moved { get; } = [];

    /// <summary>What else was asked for, and of which call.</summary>
    public List<string> Done { get; } = [];

    public string Provider => Name;

    public PlacedCall? Answer { get; set; }

    /// <summary>Of what is done with a recording: "record out1", "pause out1", "go on out1".</summary>
    public Func<string, bool> Refuses { get; set; } = static _ => false;

    /// <summary>Sees each call as it is to ring.</summary>
    public Action<CallId>? Ringing { get; set; }

    /// <summary>Awaited before an answer is given to who was to be rung: a provider that is stuck.</summary>
    public Func<DialTarget, Task> Pause { get; set; } = static _ => Task.CompletedTask;

    public async ValueTask<PlacedCall> PlaceAsync(Line line, DialTarget to, CallId ours, TimeSpan ringFor, CancellationToken cancellation)
    {
        string name;
        lock (Placed)
        {
            Placed.Add((to, ours));
            name = $"out{Placed.Count}";
        }

        Ringing?.Invoke(ours);
        await Pause(to);
        return Answer ?? new PlacedCall.Placed(name);
    }

    public ValueTask<bool> MoveAsync(Line line, string providerCall, CallStep to, CancellationToken cancellation)
    {
        Moved.Add((providerCall, to));
        return new(true);
    }

    public ValueTask<bool> RecordAsync(Line line, string providerCall, CancellationToken cancellation)
    {
        return new(DoAsked($"record {providerCall}"));
    }

    public ValueTask<bool> PauseRecordingAsync(Line line, string providerCall, bool isPaused, CancellationToken cancellation)
    {
        return new(DoAsked($"{(isPaused ? "pause" : "go on")} {providerCall}"));
    }

    public ValueTask<bool> HangUpAsync(Line line, string providerCall, CancellationToken cancellation)
    {
        Done.Add($"hang up {providerCall}");
        return new(true);
    }

    private bool DoAsked(string asked)
    {
        Done.Add(asked);
        return !Refuses(asked);
    }
}
