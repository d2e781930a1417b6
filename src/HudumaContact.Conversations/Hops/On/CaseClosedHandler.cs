using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

public sealed class CaseClosedHandler(ICaseStore cases, IPersonsTalk persons) : IEventHandler<CaseClosed>
{
    public async ValueTask HandleAsync(CaseClosed happened, HopScene scene)
    {
        var found = await cases.OfSceneAsync(happened.Number, scene);
        scene.Add(new CaseChange(found.Id, found.Version + 1, found.IsAnonymous, CaseEntryKind.Closed, Words: null));
        if (!found.IsAnonymous && await persons.ClosedAsync(scene.Session.Contact, found.Id, scene.Now) is { } left) scene.Add(left);
    }
}
