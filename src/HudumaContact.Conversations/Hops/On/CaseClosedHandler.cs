using HudumaContact.Conversations.Cases;
using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

public sealed class CaseClosedHandler(ICaseStore cases) : IEventHandler<CaseClosed>
{
    public async ValueTask HandleAsync(CaseClosed happened, HopScene scene)
    {
        var found = await cases.OfSceneAsync(happened.Number, scene);
        scene.Add(new CaseChange(found.Id, found.Version + 1, found.IsAnonymous, CaseEntryKind.Closed, Words: null));
    }
}
