using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>The language is remembered for the contact's next call.</summary>
public sealed class LanguageChosenHandler : IEventHandler<LanguageChosen>
{
    public ValueTask HandleAsync(LanguageChosen happened, HopScene scene)
    {
        scene.ChooseLanguage(happened.Language);
        return ValueTask.CompletedTask;
    }
}
