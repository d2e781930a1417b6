namespace HudumaContact.Flows.Rendering;

/// <summary>
/// A screen in a chat: the text, and beside it what can be chosen, as buttons. Nothing costs a part and nothing has to fit, so there is one
/// page, and the text stays as it was written.
/// </summary>
public static class ChatLayout
{
    public static IReadOnlyList<Choice> Choices(ScreenContent content)
    {
        var choices = new List<Choice>(content.Options.Count + 2);
        foreach (var (key, label) in content.Options) choices.Add(new Choice(key, label));
        if (content.Back is var (back, toBack)) choices.Add(new Choice(back, toBack));
        if (content.Home is var (home, toHome)) choices.Add(new Choice(home, toHome));
        return choices;
    }
}
