using HudumaContact.Conversations.Cases;
using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>A case begins; an anonymous one seals the session, because its hops hold the very words.</summary>
public sealed class CaseOpenedHandler(IIdSource ids) : IEventHandler<CaseOpened>
{
    public ValueTask HandleAsync(CaseOpened happened, HopScene scene)
    {
        if (happened.IsAnonymous) scene.Seal();
        var id = new CaseId(happened.IsAnonymous ? ids.NextOn(DateOnly.FromDateTime(scene.Now)) : ids.Next());
        scene.Add(new CaseOpening(id, happened.Number, happened.Kind, happened.Words, happened.About, happened.Due, happened.IsAnonymous, Transcript: null));
        return ValueTask.CompletedTask;
    }
}
