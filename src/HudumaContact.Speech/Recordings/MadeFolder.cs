using System.Security.Cryptography;
using System.Text;

namespace HudumaContact.Speech.Recordings;

/// <summary>The recordings that the program makes itself, one file for each text, named by its content: what is there is never made again, whatever release asks for it.</summary>
public sealed class MadeFolder(string folder)
{
    /// <summary>Goes into every name: another voice is another file. Raised when <see cref="Making.Espeak"/> comes to speak otherwise.</summary>
    private const string Voice = "espeak-ng 2";

    /// <summary>Where the hold sound is, or would be. Another sound is another number.</summary>
    public string Hold => Path.Combine(folder, "hold-1.wav");

    /// <summary>Where the recording of a text is, or would be.</summary>
    public string PathOf(string text, string language)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Voice}\n{language}\n{text}"));
        return Path.Combine(folder, language, Convert.ToHexStringLower(hash.AsSpan(0, 16)) + ".wav");
    }
}
