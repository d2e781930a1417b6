using HudumaContact.Conversations.Cases;
using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

public sealed class CaseAddedToHandler(ICaseStore cases) : IEventHandler<CaseAddedTo>
{
    public async ValueTask HandleAsync(CaseAddedTo happened, HopScene scene)
    {
        var found = await cases.OfSceneAsync(happened.Number, scene);
        scene.Add(new CaseChange(found.Id, found.Version + 1, found.IsAnonymous, CaseEntryKind.Added, happened.Words));
    }
}
