using System.Security.Cryptography;
using System.Text;

namespace HudumaContact.People.SignIn;

/// <summary>Passwords and codes that are made here: letters that are not mistaken for each other, in groups of four.</summary>
public static class RandomWords
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>79 bits.</summary>
    public static string Password() => Grouped(16);

    /// <summary>59 bits: no slow hash is needed to keep it.</summary>
    public static string RecoveryCode() => Grouped(12);

    /// <summary>However it was typed: capitals, spaces and dashes make no other code.</summary>
    public static byte[] Hash(string recoveryCode) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(recoveryCode.Where(char.IsLetterOrDigit)).ToLowerInvariant()));

    private static string Grouped(int length) => string.Join('-', RandomNumberGenerator.GetString(Letters, length).Chunk(4).Select(group => new string(group)));
}
