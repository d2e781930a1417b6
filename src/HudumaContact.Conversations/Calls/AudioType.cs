namespace HudumaContact.Conversations.Calls;

/// <summary>What kind of audio some bytes are, by how they begin: a server may call anything audio.</summary>
public static class AudioType
{
    /// <summary>Null when it is none that a browser plays and a provider makes.</summary>
    public static string? Of(ReadOnlySpan<byte> audio)
    {
        if (audio.Length > 12 && audio.StartsWith("RIFF"u8) && audio[8..].StartsWith("WAVE"u8)) return "audio/wav";
        // A tag before the sound, or the first frame of it: eleven bits set, a layer, a rate.
        if (audio.StartsWith("ID3"u8)) return "audio/mpeg";
        return audio.Length > 4 && audio[0] == 0xFF && (audio[1] & 0xE0) == 0xE0 && (audio[1] & 0x06) != 0 && (audio[2] & 0xF0) != 0xF0 ? "audio/mpeg" : null;
    }
}
