using System.Text;

namespace HudumaContact.Flows.Rendering;

/// <summary>A screen as it is spoken on a call: the text, then "Fee, press 1" for each option.</summary>
public static class SpokenLayout
{
    public static string Speech(ScreenContent content, string press)
    {
        var speech = new StringBuilder(content.Text.ReplaceLineEndings(" "));
        foreach (var (key, label) in content.Options) speech.Append('\n').Append(label).Append(", ").Append(press).Append(' ').Append(key).Append('.');
        if (content.Back is var (back, name)) speech.Append('\n').Append(name).Append(", ").Append(press).Append(' ').Append(back).Append('.');
        return speech.ToString();
    }
}
