using System.Collections.Frozen;
using HudumaContact.Catalogue;

namespace HudumaContact.Conversations.Worlds;

/// <summary>The former provinces by the names that people still use for them: short lists on the way to one of 47 counties.</summary>
internal static class Regions
{
    private static readonly FrozenDictionary<string, Words> Names = new Dictionary<string, Words>(StringComparer.Ordinal)
    {
        ["Coast"] = new("Coast", "Pwani"),
        ["North Eastern"] = new("North Eastern", "Kaskazini Mashariki"),
        ["Eastern"] = new("Eastern", "Mashariki"),
        ["Central"] = new("Central", "Kati"),
        ["Rift Valley"] = new("Rift Valley", "Bonde la Ufa"),
        ["Western"] = new("Western", "Magharibi"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Nyanza and Nairobi are called so in every language.</summary>
    public static Words NameOf(string formerProvince) => Names.GetValueOrDefault(formerProvince) ?? new Words(formerProvince, formerProvince);
}
