namespace HudumaContact.Storage.Keys;

/// <summary>The encrypted part of a message, in or out: the link, the sender where it is no number, then the text. Only the text has lines.</summary>
internal static class MessageContent
{
    private const char Separator = '\n';

    public static byte[] Encrypt(ContentKey key, Guid message, string text, string? link, string? sender = null)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        return key.Encrypt(string.Join(Separator, link, sender, text), RowName.Of(message, name));
    }

    public static (string Text, string? Link, string? Sender) Decrypt(ContentKey key, Guid message, ReadOnlySpan<byte> content)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        var plain = key.DecryptText(content, RowName.Of(message, name));
        var afterLink = plain.IndexOf(Separator);
        var afterSender = plain.IndexOf(Separator, afterLink + 1);
        return (plain[(afterSender + 1)..], Some(plain[..afterLink]), Some(plain[(afterLink + 1)..afterSender]));
    }

    private static string? Some(string text) => text.Length > 0 ? text : null;
}
