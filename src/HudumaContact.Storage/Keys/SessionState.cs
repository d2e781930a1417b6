using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;

namespace HudumaContact.Storage.Keys;

/// <summary>The engine's session at rest. A sealed one is encrypted a second time, with a key made of what was typed up to now: the caller's next message holds it.</summary>
internal static class SessionState
{
    /// <param name="text">All that was typed up to now.</param>
    public static byte[] Encrypt(ContentKey key, StoredSession session, ReadOnlySpan<char> text)
    {
        Span<byte> row = stackalloc byte[RowName.Size];
        RowName.Of(session.Id.Value, row);
        var state = SessionJson.Write(session.State!);
        return key.Encrypt(session.IsSealed ? key.SealedWith(text).Encrypt(state, row) : state, row);
    }

    public static Session Decrypt(ContentKey key, SessionId session, ReadOnlySpan<byte> encrypted)
    {
        Span<byte> row = stackalloc byte[RowName.Size];
        return SessionJson.Read(key.Decrypt(encrypted, RowName.Of(session.Value, row)));
    }

    /// <summary>Null when the text is not what was typed up to then.</summary>
    public static Session? DecryptSealed(ContentKey key, SessionId session, ReadOnlySpan<byte> encrypted, ReadOnlySpan<char> text)
    {
        Span<byte> row = stackalloc byte[RowName.Size];
        RowName.Of(session.Value, row);
        return key.SealedWith(text).TryDecrypt(key.Decrypt(encrypted, row), row) is { } state ? SessionJson.Read(state) : null;
    }
}
