using System.Security.Cryptography;
using System.Text;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Lookups.Status;

namespace HudumaContact.Storage.Keys;

/// <summary>Hashes to find things by that are not stored in clear. 128 bits: enough never to meet twice, and half the index.</summary>
internal sealed class KeyedHash(MasterKey master)
{
    private const int Size = 16;

    public byte[] Of(ContactAddress address) => Of($"number {address.Value}");

    /// <summary>However it was typed: capitals, spaces and dashes make no other reference.</summary>
    public byte[] OfReference(string register, string reference) =>
        Of($"reference {register} {string.Concat(reference.Where(char.IsLetterOrDigit)).ToUpperInvariant()}");

    /// <param name="folded">What was asked, folded.</param>
    public byte[] OfQuestion(string folded) => Of($"question {folded}");

    /// <summary>Of a second fact that goes with a reference.</summary>
    public byte[] OfProof(StatusQuestion question) => Of($"proof {question.Service} {question.Reference} {question.Fact.Value}");

    /// <summary>Of the provider's name for a session; no secret, so not keyed.</summary>
    public static byte[] OfSession(LineId line, string providerSession)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{line.Value}\n{providerSession}"), hash);
        return hash[..Size].ToArray();
    }

    private byte[] Of(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(master.Hashing, Encoding.UTF8.GetBytes(text), hash);
        return hash[..Size].ToArray();
    }
}
