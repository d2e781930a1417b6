using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace HudumaContact.People.SignIn;

/// <summary>The six digits of an authenticator app: RFC 6238 as all of them do it, SHA-1 and steps of 30 seconds.</summary>
public static class Totp
{
    private const int SecretSize = 20;

    private const int StepSeconds = 30;

    /// <summary>A phone's clock is off, and digits take time to type: the step before and the one after count too.</summary>
    private const int Slack = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretSize);

    /// <returns>The step whose code it is; null when it is none of now.</returns>
    public static long? StepOf(string code, byte[] secret, DateTimeOffset now)
    {
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        for (var step = current - Slack; step <= current + Slack; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeAt(step, secret)), System.Text.Encoding.UTF8.GetBytes(code))) found = step;
        }

        return found;
    }

    public static string Code(byte[] secret, DateTimeOffset now) => CodeAt(now.ToUnixTimeSeconds() / StepSeconds, secret);

    /// <summary>The secret as an app takes it when it is typed, in groups of four.</summary>
    public static string Typed(byte[] secret) => string.Join(' ', Letters(secret).Chunk(4).Select(group => new string(group)));

    /// <summary>What the square of dots says to an app.</summary>
    public static string Address(byte[] secret, string name) =>
        $"otpauth://totp/HudumaContact:{Uri.EscapeDataString(name)}?secret={Letters(secret)}&issuer=HudumaContact";

    [SuppressMessage("Security", "CA5350", Justification = "The apps know no other hash; RFC 6238 does not lean on collisions.")]
    private static string CodeAt(long step, byte[] secret)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6");
    }

    // Twenty bytes are 32 letters exactly.
    private static string Letters(byte[] secret)
    {
        var letters = new System.Text.StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var each in secret)
        {
            held = (held << 8) | each;
            for (bits += 8; bits >= 5; bits -= 5) letters.Append(Base32[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }

        return letters.ToString();
    }
}
