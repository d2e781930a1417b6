using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

public sealed class RatedHandler : IEventHandler<Rated>
{
    public ValueTask HandleAsync(Rated happened, HopScene scene)
    {
        scene.Add(new Rating(happened.Marks));
        return ValueTask.CompletedTask;
    }
}
