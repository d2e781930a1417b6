using HudumaContact.Content;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Reading;

/// <summary>What is typed to move about: <c>keys: { back: "0", home: "00" }</c>. A key that is not written keeps what it was.</summary>
internal static class KeysReader
{
    public static Keys? Read(YamlMapping yaml, Keys standard)
    {
        if (yaml.Mapping("keys") is not { } keys) return null;
        var read = new Keys(
            Key(keys, "back") ?? standard.Back,
            Key(keys, "home") ?? standard.Home,
            Key(keys, "more") ?? standard.More,
            Key(keys, "by-sms") ?? standard.BySms);
        keys.RefuseOthers();
        return read;
    }

    private static string? Key(YamlMapping keys, string name)
    {
        if (keys.Text(name) is not { } text) return null;
        if (text.Length is >= 1 and <= 2 && text.All(char.IsAsciiDigit)) return text;
        keys.Refuse(keys.Take(name)!, $"'{Names.Shown(text)}' is not a key. A key is one or two digits in quotes, such as \"0\" or \"98\": every phone has those.");
        return null;
    }
}
