using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

public sealed class CaseAddedToHandler(ICaseStore cases, IPersonsTalk persons) : IEventHandler<CaseAddedTo>
{
    public async ValueTask HandleAsync(CaseAddedTo happened, HopScene scene)
    {
        var found = await cases.OfSceneAsync(happened.Number, scene);
        scene.Add(new CaseChange(found.Id, found.Version + 1, found.IsAnonymous, CaseEntryKind.Added, happened.Words));
        if (!found.IsAnonymous && await persons.AddedAsync(scene.Session.Contact, found.Id, happened.Words, scene.Now) is { } heard) scene.Add(heard);
    }
}
