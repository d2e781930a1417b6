using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;

namespace HudumaContact.Conversations.Calls;

/// <summary>Recordings at rest, each encrypted with its contact's key. They are first written with what was said in them, as <see cref="CallRecording"/>.</summary>
public interface IRecordingStore
{
    /// <summary>Those that are still to be fetched, or deleted at the provider, the longest due first. Of who is erased there are none.</summary>
    Task<IReadOnlyList<DueRecording>> DueAsync(DateTime now, int most, CancellationToken cancellation);

    /// <summary>The sound itself; from now on it is to be deleted at the provider.</summary>
    Task KeepAsync(DueRecording due, ReadOnlyMemory<byte> audio, DateTime now, CancellationToken cancellation);

    /// <summary>Tried again later.</summary>
    Task PutOffAsync(DueRecording due, DateTime until, CancellationToken cancellation);

    /// <summary>Nothing more is to be done at the provider.</summary>
    Task SettleAsync(DueRecording due, CancellationToken cancellation);

    /// <summary>What was said about a request for a person: before it, in its session, and while it was waited for. Oldest first.</summary>
    Task<IReadOnlyList<KeptRecording>> OfAsync(Guid request, SessionId? session, CancellationToken cancellation);

    /// <summary>Null when it is not fetched, or its contact is erased.</summary>
    Task<byte[]?> ReadAsync(RecordingId id, CancellationToken cancellation);
}

/// <param name="IsFetched">Now it is to be deleted at the provider.</param>
/// <param name="Attempts">Since the last step that succeeded.</param>
public sealed record DueRecording(RecordingId Id, LineId Line, ContactId Contact, Uri Where, bool IsFetched, int Attempts)
{
    /// <summary>Not where it is.</summary>
    public override string ToString() => $"recording {Id}";
}

/// <param name="Length">Zero where no provider told it.</param>
/// <param name="At">UTC.</param>
public sealed record KeptRecording(RecordingId Id, RecordingKind Kind, TimeSpan Length, DateTime At, bool IsFetched);
