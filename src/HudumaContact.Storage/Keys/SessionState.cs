using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;

namespace HudumaContact.Storage.Keys;

/// <summary>The engine's session at rest. A sealed one is encrypted a second time, with a key made of what was typed up to now: the caller's next message holds it.</summary>
internal static class SessionState
{
    /// <summary>Bytes that a sealed one is filled up to, or a multiple: the story may stand in it.</summary>
    private const int Block = 2048;

    /// <param name="text">All that was typed up to now.</param>
    public static byte[] Encrypt(ContentKey key, StoredSession session, ReadOnlySpan<char> text)
    {
        Span<byte> row = stackalloc byte[RowName.Size];
        RowName.Of(session.Id.Value, row);
        var state = SessionJson.Write(session.State!);
        return key.Encrypt(session.IsSealed ? key.SealedWith(text).Encrypt(Padding.Fill(state, Block), row) : state, row);
    }

    public static Session Decrypt(ContentKey key, SessionId session, ReadOnlySpan<byte> encrypted)
    {
        Span<byte> row = stackalloc byte[RowName.Size];
        return SessionJson.Read(key.Decrypt(Unmoved.Strip(encrypted), RowName.Of(session.Value, row)));
    }

    /// <summary>
    /// Opens a sealed one to a text that begins with what was typed up to then, or is it. How long that was is kept from us, so every
    /// place where an answer may have ended is tried, the latest first.
    /// </summary>
    /// <returns>The session, and the mark of what had been typed; null when the text does not begin so.</returns>
    public static (Session State, TextMark Typed)? DecryptSealed(ContentKey key, SessionId session, ReadOnlySpan<byte> encrypted, ReadOnlySpan<char> text)
    {
        Span<byte> row = stackalloc byte[RowName.Size];
        RowName.Of(session.Value, row);
        var inside = key.Decrypt(Unmoved.Strip(encrypted), row);
        for (var typed = text; ;)
        {
            if (key.SealedWith(typed).TryDecrypt(inside, row) is { } filled) return (SessionJson.Read(Padding.Strip(filled)), TextMark.Of(typed));
            if (typed.IsEmpty) return null;
            typed = typed[..Math.Max(0, typed.LastIndexOf('*'))];
        }
    }
}
