namespace HudumaContact.Flows.Rendering;

/// <summary>What a screen has to say, before it is laid out for a kind of line.</summary>
/// <param name="Text">Told first: what was said on the way and the prompt.</param>
/// <param name="Options">To choose from, numbered.</param>
/// <param name="Back">To the screen before, when there is one; on later pages <paramref name="PageBack"/> stands in its place.</param>
/// <param name="More">To the next page.</param>
/// <param name="BySms">Offered only where there is room for it.</param>
/// <param name="OptionsMayGo">They only lead on from an answer that is complete: in a text message they are not worth a second part.</param>
public sealed record ScreenContent(
    string Text,
    IReadOnlyList<(string Key, string Label)> Options,
    (string Key, string Label)? Back,
    (string Key, string Label)? Home,
    (string Key, string Label) More,
    (string Key, string Label) PageBack,
    (string Key, string Label)? BySms,
    bool OptionsMayGo = false);
