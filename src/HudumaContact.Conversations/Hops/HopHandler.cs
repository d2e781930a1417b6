namespace HudumaContact.Conversations.Hops;

public sealed class HopHandler
{
    public ValueTask<HopReply> HandleAsync(UssdHop hop, CancellationToken cancellation) => throw new NotSupportedException();
}
