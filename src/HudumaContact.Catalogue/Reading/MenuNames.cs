using System.Buffers;
using HudumaContact.Content;

namespace HudumaContact.Catalogue.Reading;

/// <summary>Names that stand in menus: short enough, and no two alike, or a citizen can't tell which to choose.</summary>
internal static class MenuNames
{
    private static readonly SearchValues<char> ForEyes = SearchValues.Create("*#_/\\<>{}[]()|~^=@&:");

    public static void RefuseLonger(this YamlMapping entry, string key, Words name, int most)
    {
        RefuseLonger(entry, key, "en", name.En, most);
        RefuseLonger(entry, key, "sw", name.Sw, most);
    }

    public static void RefuseTaken(this YamlMapping entry, string key, Words name, HashSet<string> taken)
    {
        if (!taken.Add("en " + name.En.ToLowerInvariant())) entry.Refuse(entry.Take(key)!, $"'{name.En}' is taken by another one. Choose a '{key}' that tells them apart.");
        if (!taken.Add("sw " + name.Sw.ToLowerInvariant())) entry.Refuse(entry.Take(key)!, $"'{name.Sw}' is taken by another one. Choose a '{key}' that tells them apart.");
    }

    /// <summary>A call says it in the middle of a sentence, so there is nothing in it that only an eye reads.</summary>
    public static void RefuseUnspeakable(this YamlMapping entry, string key, Words name)
    {
        foreach (var text in new[] { name.En, name.Sw }.Where(text => text.AsSpan().ContainsAny(ForEyes)))
            entry.Refuse(entry.Take(key)!, $"A voice cannot say '{text}'. Write under 'spoken', in both languages, what a call says for it, in words alone.");
    }

    private static void RefuseLonger(YamlMapping entry, string key, string language, string text, int most)
    {
        if (Gsm7.Septets(text) is var septets && septets > most)
            entry.Refuse(entry.Take(key)!, $"'{key}.{language}' takes {septets} septets; a menu has room for {most}. Shorten it.");
    }
}
