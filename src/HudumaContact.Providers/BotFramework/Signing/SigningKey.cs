using System.Globalization;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace HudumaContact.Providers.BotFramework.Signing;

/// <summary>A key that we sign tokens with, in a file of its own that is named after it: when it was made, and some chance.</summary>
internal sealed class SigningKey(string id, DateTimeOffset made, RSAParameters parameters)
{
    public const string Extension = ".pem";

    private const int Bits = 2048;

    private const string MadeFormat = "yyyyMMdd'T'HHmmss'Z'";

    public string Id => id;

    public DateTimeOffset Made => made;

    public RsaSecurityKey Security => new(parameters) { KeyId = id };

    public PublishedKey Published => new(
        "RSA", "sig", SecurityAlgorithms.RsaSha256, id, Base64UrlEncoder.Encode(parameters.Modulus), Base64UrlEncoder.Encode(parameters.Exponent), [HubAddress.ChannelId]);

    /// <summary>Makes one and keeps it, for its owner alone.</summary>
    public static SigningKey Make(string folder, DateTimeOffset now)
    {
        var id = $"{now.UtcDateTime.ToString(MadeFormat)}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        using var rsa = RSA.Create(Bits);
        var (path, unfinished) = (Path.Combine(folder, id + Extension), Path.Combine(folder, id + ".unfinished"));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new StreamWriter(unfinished, options)) file.Write(rsa.ExportPkcs8PrivateKeyPem());
        // Under its name it is whole, whatever happened meanwhile.
        File.Move(unfinished, path);
        return new SigningKey(id, WholeSeconds(now), rsa.ExportParameters(includePrivateParameters: true));
    }

    /// <exception cref="InvalidOperationException">The file is no key of ours; the message names it.</exception>
    public static SigningKey Read(string path)
    {
        var id = Path.GetFileNameWithoutExtension(path);
        if (!TryMade(id, out var made)) throw NoKey(path, null);
        using var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(File.ReadAllText(path));
            return new SigningKey(id, made, rsa.ExportParameters(includePrivateParameters: true));
        }
        catch (Exception broken) when (broken is ArgumentException or CryptographicException)
        {
            throw NoKey(path, broken);
        }
    }

    private static bool TryMade(string id, out DateTimeOffset made) => DateTimeOffset.TryParseExact(
        id.Split('-')[0], MadeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out made);

    private static DateTimeOffset WholeSeconds(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    private static InvalidOperationException NoKey(string path, Exception? broken) =>
        new($"{path} is no key that this program made. Restore it from a backup, or take it away: a new one is made at the next start.", broken);
}
