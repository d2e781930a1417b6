using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace HudumaContact.Conversations.Contacts;

/// <summary>
/// Who chats: one for each chat, made by us, and nothing beside it. It cannot be guessed, and two chats of one person share nothing, so
/// nobody can be told of another by it. Printed, it is masked.
/// </summary>
public readonly record struct ChatUser
{
    private const int Bytes = 16;

    /// <summary>Characters of an id.</summary>
    private static readonly int Length = Base64Url.GetEncodedLength(Bytes);

    private ChatUser(string id) => Id = id;

    /// <summary>22 letters, digits, dashes and underscores. Never for a log.</summary>
    public string Id { get; }

    public static ChatUser New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>An id as it comes in an address.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ChatUser user)
    {
        user = default;
        if (text is null || text.Length != Length || !Base64Url.IsValid(text)) return false;
        user = new ChatUser(text);
        return true;
    }

    /// <summary>An id that was read before: from our own storage, or from a token that we signed.</summary>
    public static ChatUser FromId(string id) => new(id);

    /// <summary>As <c>chat V3k***</c>.</summary>
    public override string ToString() => Id is not { Length: > 3 } ? "chat ***" : $"chat {Id.AsSpan(0, 3)}***";
}
