using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Cases;
using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

public sealed class SearchedHandler : IEventHandler<Searched>
{
    public ValueTask HandleAsync(Searched happened, HopScene scene)
    {
        // Who lists what was asked in vain, to add words to the catalogue, needs nobody's case for it.
        scene.Add(new SearchedWords(happened.What, CaseNumber.TakenOutOf(happened.Words, FoldedWords.Number), happened.Found));
        return ValueTask.CompletedTask;
    }
}
