using System.Text.Json;
using System.Text.Json.Serialization;
using HudumaContact.Flows.Rendering;

namespace HudumaContact.Storage.Keys;

/// <summary>The encrypted part of an entry of a chat.</summary>
internal sealed record ChatContent(string Text, string? Link, string? Shown, IReadOnlyList<Choice> Choices)
{
    /// <summary>The message itself is encrypted under the same id with number 0.</summary>
    private const int Entry = 1;

    public byte[] Encrypt(ContentKey key, Guid message)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        return key.Encrypt(JsonSerializer.SerializeToUtf8Bytes(this, ChatContentJson.Default.ChatContent), RowName.Of(message, name, Entry));
    }

    public static ChatContent Decrypt(ContentKey key, Guid message, ReadOnlySpan<byte> content)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        return JsonSerializer.Deserialize(key.Decrypt(content, RowName.Of(message, name, Entry)), ChatContentJson.Default.ChatContent)!;
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatContent))]
internal sealed partial class ChatContentJson : JsonSerializerContext;
