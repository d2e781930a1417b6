using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>The session is parked where it stands. Sending it on needs an SMS line, which this installation does not have yet; the wish is counted.</summary>
public sealed class WentBySmsHandler(HopMeter meter) : IEventHandler<WentBySms>
{
    public ValueTask HandleAsync(WentBySms happened, HopScene scene)
    {
        meter.WentBySms();
        return ValueTask.CompletedTask;
    }
}
