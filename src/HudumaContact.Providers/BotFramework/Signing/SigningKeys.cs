namespace HudumaContact.Providers.BotFramework.Signing;

/// <summary>
/// The keys that we sign with. The next one is published before it signs, and the last one as long as a token of it may be shown: bots keep
/// what we published, and look again for a key that they don't know only when they last looked an hour ago.
/// </summary>
internal sealed class SigningKeys(string folder, TimeSpan renewAfter, TimeProvider time)
{
    /// <summary>How long a key is published before it signs.</summary>
    public static readonly TimeSpan PublishedFirst = TimeSpan.FromHours(2);

    /// <summary>And how long after its last token: its time, and what clocks may differ by.</summary>
    public static readonly TimeSpan PublishedAfter = ChannelTokens.Lifetime + TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private List<SigningKey>? _keys;

    public SigningKey Signing
    {
        get
        {
            lock (_lock) return SigningOf(Current(), time.GetUtcNow());
        }
    }

    public IReadOnlyList<SigningKey> Published
    {
        get
        {
            lock (_lock) return [.. Current()];
        }
    }

    /// <summary>Oldest first; there is always one.</summary>
    private List<SigningKey> Current()
    {
        var now = time.GetUtcNow();
        var keys = _keys ??= Read();
        if (keys.Count == 0 || now - keys[^1].Made >= renewAfter) keys.Add(SigningKey.Make(folder, now));
        foreach (var past in Past(keys, now))
        {
            keys.Remove(past);
            File.Delete(Path.Combine(folder, past.Id + SigningKey.Extension));
        }

        return keys;
    }

    private static SigningKey SigningOf(List<SigningKey> keys, DateTimeOffset now) => keys.LastOrDefault(key => key.Made + PublishedFirst <= now) ?? keys[0];

    /// <summary>Those whose successor has signed for so long that nobody shows a token of theirs.</summary>
    private static List<SigningKey> Past(List<SigningKey> keys, DateTimeOffset now)
    {
        var known = keys.FindLastIndex(key => key.Made + PublishedFirst + PublishedAfter <= now);
        return known < 0 ? [] : keys[..known];
    }

    private List<SigningKey> Read()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return [.. Directory.GetFiles(folder, "*" + SigningKey.Extension).Select(SigningKey.Read).OrderBy(key => key.Id, StringComparer.Ordinal)];
    }
}
