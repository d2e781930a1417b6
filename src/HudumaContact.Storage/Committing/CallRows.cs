using System.Security.Cryptography;
using System.Text;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Committing;

/// <summary>Makes the rows of a change of a call, and reads them back.</summary>
internal static class CallRows
{
    /// <summary>A cost is kept in whole parts of a currency: so many are one.</summary>
    public const decimal CostUnit = 10_000m;

    public static void Add(CallChange change, List<RowWrite> writes) =>
        writes.Add(change.After.Version == 1 ? new RowWrite.Insert(Row(change.After)) : new RowWrite.MoveCall(Row(change.After)));

    public static Call Call(CallRow row) => new()
    {
        Id = new CallId(row.Id),
        Line = new LineId(row.LineId),
        ProviderCall = row.ProviderCall,
        Purpose = row.Purpose,
        IsHidden = row.IsHidden,
        Contact = new ContactId(row.ContactId),
        State = row.State,
        Session = row.SessionId is { } session ? new SessionId(session) : null,
        Request = row.RequestId,
        Turn = row.Turn,
        StartedAt = row.StartedAt,
        PlacedAt = row.PlacedAt,
        AnsweredAt = row.AnsweredAt,
        WaitsSince = row.WaitsSince,
        Recording = row.Recording,
        EndedAt = row.EndedAt,
        End = row.Cause is { } cause
            ? new CallEnd(cause, row.LengthMilliseconds is { } length ? TimeSpan.FromMilliseconds(length) : null, row.Cost / CostUnit, row.Currency)
            : null,
        Version = row.Version,
    };

    public static CallRecordingRow Row(CallRecording recording, SecretKey secrets) => new()
    {
        Id = recording.Id.Value,
        CallId = recording.Call.Value,
        LineId = recording.Line.Value,
        ContactId = recording.Contact.Value,
        SessionId = recording.Session?.Value,
        RequestId = recording.Request,
        Kind = recording.Kind,
        IsPrivate = recording.IsPrivate,
        ProviderKey = SHA256.HashData(Encoding.UTF8.GetBytes(recording.Where.AbsoluteUri)),
        Address = secrets.OfRecording(recording.Id.Value, recording.Where),
        LengthMilliseconds = (long)recording.Length.TotalMilliseconds,
        At = recording.At,
        DueAt = recording.At,
    };

    private static CallRow Row(Call call) => new()
    {
        Id = call.Id.Value,
        LineId = call.Line.Value,
        ProviderCall = call.ProviderCall,
        ProviderKey = call.ProviderCall.Length == 0 ? null : KeyedHash.OfSession(call.Line, call.ProviderCall),
        Purpose = call.Purpose,
        IsHidden = call.IsHidden,
        ContactId = call.Contact.Value,
        State = call.State,
        SessionId = call.Session?.Value,
        RequestId = call.Request,
        Turn = call.Turn,
        StartedAt = call.StartedAt,
        PlacedAt = call.PlacedAt,
        AnsweredAt = call.AnsweredAt,
        WaitsSince = call.WaitsSince,
        Recording = call.Recording,
        EndedAt = call.EndedAt,
        Cause = call.End?.Cause,
        LengthMilliseconds = (long?)call.End?.Length?.TotalMilliseconds,
        Cost = call.End?.Cost is { } cost ? (long)(cost * CostUnit) : null,
        Currency = call.End?.Currency,
        Version = call.Version,
    };
}
