using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>Takes what was spoken from the provider of a line, which keeps it until it is told to delete it.</summary>
public interface IProviderRecordings
{
    /// <summary>Whose recordings, as settings spell it.</summary>
    string Provider { get; }

    /// <summary>The provider has a way to delete one. Where it has none, it is for the operator to agree with it how long they are kept.</summary>
    bool Deletes { get; }

    /// <param name="where">As an event told it: checked already, and checked here again.</param>
    /// <param name="kind">By which it is known how long it may be.</param>
    ValueTask<FetchedRecording> FetchAsync(Line line, Uri where, RecordingKind kind, CancellationToken cancellation);

    /// <returns>True when it is there no more; false when the provider can't, or did not.</returns>
    ValueTask<bool> DeleteAsync(Line line, Uri where, CancellationToken cancellation);
}

/// <summary>What came of fetching a recording.</summary>
public abstract record FetchedRecording
{
    private FetchedRecording()
    {
    }

    /// <param name="Audio">WAV or MP3, by its first bytes and not by what the provider says (<see cref="AudioType"/>).</param>
    public sealed record Fetched(ReadOnlyMemory<byte> Audio) : FetchedRecording
    {
        /// <summary>Not what was spoken.</summary>
        public override string ToString() => $"{Audio.Length} bytes";
    }

    /// <param name="Reason">For the log; without a number.</param>
    /// <param name="MayTryAgain">It may be there later: a provider tells of a recording before it can be fetched.</param>
    public sealed record Missed(string Reason, bool MayTryAgain) : FetchedRecording;
}
