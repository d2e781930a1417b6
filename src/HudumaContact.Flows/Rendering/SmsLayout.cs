using System.Text;
using HudumaContact.Content;

namespace HudumaContact.Flows.Rendering;

/// <summary>
/// A screen as a text message: the text and the choices, answered by their number. The keys that move about are left out, since they
/// cost a part and a citizen who wants something else simply texts it; they work all the same.
/// </summary>
public static class SmsLayout
{
    public static string Text(ScreenContent content)
    {
        var text = Gsm7.ToGsm(content.Text);
        if (content.Options.Count == 0) return text;
        var whole = new StringBuilder(text);
        foreach (var (key, label) in content.Options)
        {
            if (whole.Length > 0) whole.Append('\n');
            whole.Append(Gsm7.ToGsm($"{key}. {label}"));
        }

        return content.OptionsMayGo && SmsParts.Of(whole.ToString()).Count > SmsParts.Of(text).Count ? text : whole.ToString();
    }
}
