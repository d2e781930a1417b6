using System.Text.Json;
using System.Text.Json.Serialization;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Running;

/// <summary>A session at rest: compact JSON, UTF-8.</summary>
public static class SessionJson
{
    public static byte[] Write(Session session) => JsonSerializer.SerializeToUtf8Bytes(session, SessionJsonContext.Default.Session);

    /// <exception cref="JsonException">The bytes are not a session.</exception>
    public static Session Read(ReadOnlySpan<byte> stored) =>
        JsonSerializer.Deserialize(stored, SessionJsonContext.Default.Session) ?? throw new JsonException("A stored session is null.");
}

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(NodeIdJson), typeof(JsonStringEnumConverter<SessionStatus>)])]
[JsonSerializable(typeof(Session))]
internal sealed partial class SessionJsonContext : JsonSerializerContext;

/// <summary>A node id is written as its text.</summary>
internal sealed class NodeIdJson : JsonConverter<NodeId>
{
    public override NodeId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, NodeId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
