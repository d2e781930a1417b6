using HudumaContact.Conversations.Answers;
using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

public sealed class SearchedHandler : IEventHandler<Searched>
{
    public ValueTask HandleAsync(Searched happened, HopScene scene)
    {
        scene.Add(new SearchedWords(happened.What, happened.Words, happened.Found));
        return ValueTask.CompletedTask;
    }
}
