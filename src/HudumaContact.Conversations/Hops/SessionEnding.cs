namespace HudumaContact.Conversations.Hops;

public sealed class SessionEnding
{
    public Task RecordAsync(SessionEnd end, CancellationToken cancellation) => throw new NotSupportedException();
}
