using HudumaContact.Conversations.Lookups;
using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>An answer is promised: the promise is on disk before the caller sees that it was made.</summary>
public sealed class AnswerPromisedHandler(Registers registers, IIdSource ids, PromiseOptions options) : IEventHandler<AnswerPromised>
{
    public ValueTask HandleAsync(AnswerPromised happened, HopScene scene)
    {
        var asked = happened.Asked;
        scene.Add(new AnswerPromise(new PromiseId(ids.Next()), asked.Register, registers.Counted(asked), happened.Later, scene.Now + options.Within));
        return ValueTask.CompletedTask;
    }
}
