using System.Security.Cryptography;

namespace HudumaContact.FakeTelco.Providers;

/// <summary>Ids as providers make them. Never from the seed: a run repeated against the same host has new messages.</summary>
internal static class FreshId
{
    public static string Hex() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public static string Uuid()
    {
        var hex = Hex();
        return $"{hex[..8]}-{hex[8..12]}-{hex[12..16]}-{hex[16..20]}-{hex[20..]}";
    }
}
