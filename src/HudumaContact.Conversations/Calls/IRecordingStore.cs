using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// Recordings at rest, each encrypted with its contact's key. They are first written with what was said in them, as <see cref="CallRecording"/>. Of who is erased, and
/// of what is past its time, nothing is left but where the provider keeps it, until it was deleted there.
/// </summary>
public interface IRecordingStore
{
    /// <summary>Those that are still to be fetched, or deleted at the provider, the longest due first.</summary>
    Task<IReadOnlyList<DueRecording>> DueAsync(DateTime now, int most, CancellationToken cancellation);

    /// <summary>The sound itself; from now on it is to be deleted at the provider.</summary>
    Task KeepAsync(DueRecording due, ReadOnlyMemory<byte> audio, DateTime now, CancellationToken cancellation);

    /// <summary>It can't be fetched, and is lost: all the same it is to be deleted at the provider from now on.</summary>
    Task GiveUpAsync(DueRecording due, DateTime now, CancellationToken cancellation);

    /// <summary>Tried again later.</summary>
    Task PutOffAsync(DueRecording due, DateTime until, CancellationToken cancellation);

    /// <summary>Nothing more is to be done at the provider.</summary>
    Task SettleAsync(DueRecording due, CancellationToken cancellation);

    /// <summary>A recording is told of when the citizen of its call is erased, or one that nobody asked for: it is to be deleted at the provider, and is heard by nobody. Of a call that nobody knows nothing is kept.</summary>
    Task DisownAsync(LineId line, string providerCall, Uri where, DateTime now, CancellationToken cancellation);

    /// <summary>What was said about a request for a person: before it, in its session, and while it was waited for. Of what is private, what it was made of alone. Oldest first.</summary>
    Task<IReadOnlyList<KeptRecording>> OfAsync(Guid request, SessionId? session, CancellationToken cancellation);

    /// <summary>Null when it is not fetched, or its contact is erased.</summary>
    Task<byte[]?> ReadAsync(RecordingId id, CancellationToken cancellation);

    /// <summary>What somebody has to know of, oldest first: those that were lost since a time (UTC), and those that the provider did not delete however often it was asked.</summary>
    /// <param name="attempts">So often at least.</param>
    Task<IReadOnlyList<TroubledRecording>> TroubledAsync(DateTime lostSince, int attempts, CancellationToken cancellation);
}

/// <param name="IsLeft">It is to be deleted at the provider; else it is to be fetched.</param>
/// <param name="Attempts">Since the last step that succeeded.</param>
public sealed record DueRecording(RecordingId Id, LineId Line, ContactId Contact, RecordingKind Kind, Uri Where, bool IsLeft, int Attempts)
{
    /// <summary>Not where it is.</summary>
    public override string ToString() => $"recording {Id}";
}

/// <param name="Length">Zero where no provider told it.</param>
/// <param name="At">UTC.</param>
public sealed record KeptRecording(RecordingId Id, RecordingKind Kind, TimeSpan Length, DateTime At, RecordingPlace Place);

public enum RecordingPlace
{
    /// <summary>At the provider, to be fetched.</summary>
    Provider,

    Here,

    /// <summary>It could not be fetched, and never will be.</summary>
    Lost,
}

/// <param name="At">UTC: when it was recorded.</param>
/// <param name="IsKeptByProvider">It was not deleted there; else it was lost.</param>
public sealed record TroubledRecording(RecordingId Id, LineId Line, DateTime At, bool IsKeptByProvider);
