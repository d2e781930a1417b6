using HudumaContact.Conversations.Answers;
using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

public sealed class AnswerToldHandler : IEventHandler<AnswerTold>
{
    public ValueTask HandleAsync(AnswerTold happened, HopScene scene)
    {
        scene.Add(new ToldAnswer(happened.Topic, happened.About, happened.Language, happened.Told.Text, happened.Told.AsOf, happened.Told.Version, AnswerCode.Draw(scene.Now)));
        return ValueTask.CompletedTask;
    }
}
