using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>Counted, and nothing more: that somebody asked for help is nobody's to look up.</summary>
public sealed class DistressHeardHandler(HopMeter meter) : IEventHandler<DistressHeard>
{
    public ValueTask HandleAsync(DistressHeard happened, HopScene scene)
    {
        meter.DistressHeard();
        return ValueTask.CompletedTask;
    }
}
