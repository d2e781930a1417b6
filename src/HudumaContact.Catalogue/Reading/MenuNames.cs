using HudumaContact.Content;

namespace HudumaContact.Catalogue.Reading;

/// <summary>Names that stand in menus: short enough, and no two alike, or a citizen can't tell which to choose.</summary>
internal static class MenuNames
{
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

    private static void RefuseLonger(YamlMapping entry, string key, string language, string text, int most)
    {
        if (Gsm7.Septets(text) is var septets && septets > most)
            entry.Refuse(entry.Take(key)!, $"'{key}.{language}' takes {septets} septets; a menu has room for {most}. Shorten it.");
    }
}
