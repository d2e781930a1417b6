using System.Security.Cryptography;
using System.Text;

namespace HudumaContact.Content;

/// <summary>
/// All content files of one moment, known by the hash of their paths and texts. The same files always have the same
/// <see cref="Hash"/> (64 lower-case hexadecimal digits), whatever the order they were read in.
/// </summary>
public sealed class ContentSet
{
    public ContentSet(IEnumerable<ContentFile> files)
    {
        Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        Hash = HashOf(Files);
    }

    public IReadOnlyList<ContentFile> Files { get; }

    public string Hash { get; }

    /// <summary>The hash as people say it: its first ten digits.</summary>
    public string ShortHash => Hash[..10];

    public ContentFile? Find(string path) => Files.FirstOrDefault(file => file.Path == path);

    private static string HashOf(IReadOnlyList<ContentFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            Append(hash, file.Path);
            Append(hash, file.Text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The length goes first, so that moving a character from one file to the next changes the hash.
    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
