using System.Security.Cryptography;

namespace HudumaContact.Storage.Keys;

/// <summary>The one secret of the installation. What is done with it is done with keys derived from it, one for each purpose.</summary>
internal sealed class MasterKey
{
    private const int Size = 32;

    private MasterKey(byte[] secret)
    {
        Wrapping = Derive(secret, "huduma contact keys");
        Hashing = Derive(secret, "huduma number hashes");
        Secrets = Derive(secret, "huduma own secrets");
        Auditing = Derive(secret, "huduma audit trail");
        Speaking = Derive(secret, "huduma audio addresses");
    }

    /// <summary>Wraps the keys of contacts and cases.</summary>
    public byte[] Wrapping { get; }

    /// <summary>Hashes what must be found but not read.</summary>
    public byte[] Hashing { get; }

    /// <summary>Encrypts the house's own secrets.</summary>
    public byte[] Secrets { get; }

    /// <summary>Seals the trail of who did what.</summary>
    public byte[] Auditing { get; }

    /// <summary>Makes the addresses of recordings.</summary>
    public byte[] Speaking { get; }

    /// <exception cref="InvalidOperationException">The setting is no key, or there is none.</exception>
    public static MasterKey From(StorageOptions options)
    {
        if (options.MasterKey.Length > 0) return Parse(options.MasterKey, "Storage:MasterKey");
        if (!options.MakesMasterKey) throw new InvalidOperationException("Storage:MasterKey is missing. Set 32 random bytes in base64.");
        var path = Path.Combine(options.Folder, "master.key");
        if (!File.Exists(path)) Make(path);
        return Parse(File.ReadAllText(path).Trim(), path);
    }

    private static MasterKey Parse(string text, string source)
    {
        var secret = new byte[Size];
        return Convert.TryFromBase64String(text, secret, out var length) && length == Size
            ? new MasterKey(secret)
            : throw new InvalidOperationException($"{source} must be {Size} bytes in base64.");
    }

    private static void Make(string path)
    {
        DataFolder.Make(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size)));
    }

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Size, info: System.Text.Encoding.UTF8.GetBytes(purpose));
}
