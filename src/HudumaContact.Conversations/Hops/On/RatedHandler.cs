using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

public sealed class RatedHandler(IPersonsTalk persons) : IEventHandler<Rated>
{
    public async ValueTask HandleAsync(Rated happened, HopScene scene)
    {
        scene.Add(new Rating(happened.Marks));
        if (scene.IsNewContact) return;
        if (await persons.RatedAsync(scene.Session.Contact, scene.Session.Id, happened.Marks, scene.Now) is { } ofPerson) scene.Add(ofPerson);
    }
}
