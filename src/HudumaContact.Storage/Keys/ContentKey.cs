using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Storage.Keys;

/// <summary>
/// Encrypts the texts of one contact, or of one anonymous case: AES-256-GCM as nonce, text, tag. What is encrypted for one row
/// cannot be passed off as another's: the row's name goes into the tag.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A key may be in use when the bounded memory of keys forgets it; the runtime frees its context with it.")]
internal sealed class ContentKey
{
    public const int Size = 32;

    private const int TagSize = 16;

    private readonly byte[] _key;
    private readonly AesGcm _aes;
    private readonly Lock _lock = new();

    public ContentKey(byte[] key)
    {
        _key = key;
        _aes = new AesGcm(key, TagSize);
    }

    public byte[] Encrypt(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> row)
    {
        var sealedBytes = new byte[Nonce.Size + plain.Length + TagSize];
        var nonce = sealedBytes.AsSpan(0, Nonce.Size);
        Nonce.Fill(nonce);
        // One context of the platform's library is behind it, which takes one call at a time.
        lock (_lock) _aes.Encrypt(nonce, plain, sealedBytes.AsSpan(Nonce.Size, plain.Length), sealedBytes.AsSpan(Nonce.Size + plain.Length), row);
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">It was not encrypted with this key for this row.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> encrypted, ReadOnlySpan<byte> row)
    {
        if (encrypted.Length < Nonce.Size + TagSize) throw new CryptographicException("An encrypted text is cut short.");
        var plain = new byte[encrypted.Length - Nonce.Size - TagSize];
        lock (_lock) _aes.Decrypt(encrypted[..Nonce.Size], encrypted.Slice(Nonce.Size, plain.Length), encrypted[^TagSize..], plain, row);
        return plain;
    }

    /// <summary>Null when it was not encrypted with this key.</summary>
    public byte[]? TryDecrypt(ReadOnlySpan<byte> encrypted, ReadOnlySpan<byte> row)
    {
        try
        {
            return Decrypt(encrypted, row);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    public byte[] Encrypt(string plain, ReadOnlySpan<byte> row) => Encrypt(Encoding.UTF8.GetBytes(plain), row);

    public string DecryptText(ReadOnlySpan<byte> encrypted, ReadOnlySpan<byte> row) => Encoding.UTF8.GetString(Decrypt(encrypted, row));

    /// <summary>What the contact whose key it is is reached by, as it stands in their row.</summary>
    public ContactAddress DecryptAddress(Guid contact, ReadOnlySpan<byte> encrypted)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        return ContactAddress.FromValue(DecryptText(encrypted, RowName.Of(contact, name)));
    }

    /// <summary>A key that only somebody who knows the text can make again: the seal of an anonymous session.</summary>
    public ContentKey SealedWith(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return new ContentKey(HMACSHA256.HashData(_key, bytes));
    }

    /// <summary>The key itself, wrapped to be stored.</summary>
    public byte[] WrappedBy(ContentKey master, ReadOnlySpan<byte> owner) => master.Encrypt(_key, owner);

    public static ContentKey Unwrap(ReadOnlySpan<byte> wrapped, ContentKey master, ReadOnlySpan<byte> owner) => new(master.Decrypt(wrapped, owner));

    public static ContentKey New() => new(RandomNumberGenerator.GetBytes(Size));
}
