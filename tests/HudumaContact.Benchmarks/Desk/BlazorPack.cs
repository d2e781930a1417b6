using System.Buffers;
using MessagePack;

namespace HudumaContact.Benchmarks.Desk;

/// <summary>The wire of live pages: SignalR's messages in MessagePack, each after its length.</summary>
internal static class BlazorPack
{
    private const int Invocation = 1;
    private const int Ping = 6;

    public static ReadOnlyMemory<byte> Handshake { get; } = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray();

    public static ReadOnlyMemory<byte> Alive { get; } = Framed(Pinging);

    /// <param name="arguments">Texts, whole numbers, truths and nulls.</param>
    public static ReadOnlyMemory<byte> Call(string target, object?[] arguments) => Framed((ref MessagePackWriter writer) =>
    {
        writer.WriteArrayHeader(6);
        writer.Write(Invocation);
        writer.WriteMapHeader(0);
        writer.WriteNil();
        writer.Write(target);
        writer.WriteArrayHeader(arguments.Length);
        foreach (var argument in arguments) Write(ref writer, argument);
        writer.WriteArrayHeader(0);
    });

    /// <returns>Null for what is no call.</returns>
    public static (string Target, object?[] Arguments)? ReadCall(ReadOnlyMemory<byte> message)
    {
        var reader = new MessagePackReader(message);
        reader.ReadArrayHeader();
        if (reader.ReadInt32() != Invocation) return null;
        // Headers, and the id of a call that wants an answer: there are none of either.
        reader.Skip();
        reader.Skip();
        var target = reader.ReadString()!;
        var arguments = new object?[reader.ReadArrayHeader()];
        for (var index = 0; index < arguments.Length; index++) arguments[index] = Read(ref reader);
        return (target, arguments);
    }

    /// <summary>Takes the first whole message out of what was received.</summary>
    public static bool TryTake(ref ReadOnlyMemory<byte> received, out ReadOnlyMemory<byte> message)
    {
        message = default;
        var (length, at) = (0, 0);
        for (var shift = 0; at < received.Length; shift += 7)
        {
            var read = received.Span[at++];
            length |= (read & 0x7f) << shift;
            if (read >= 0x80) continue;
            if (received.Length < at + length) return false;
            message = received.Slice(at, length);
            received = received[(at + length)..];
            return true;
        }

        return false;
    }

    private delegate void Writing(ref MessagePackWriter writer);

    private static void Pinging(ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(1);
        writer.Write(Ping);
    }

    private static ReadOnlyMemory<byte> Framed(Writing write)
    {
        var body = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(body);
        write(ref writer);
        writer.Flush();
        var framed = new List<byte>(body.WrittenCount + 5);
        var length = (uint)body.WrittenCount;
        for (; length >= 0x80; length >>= 7) framed.Add((byte)(length | 0x80));
        framed.Add((byte)length);
        framed.AddRange(body.WrittenSpan);
        return framed.ToArray();
    }

    private static void Write(ref MessagePackWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNil(); break;
            case string text: writer.Write(text); break;
            case bool truth: writer.Write(truth); break;
            case long number: writer.Write(number); break;
            default: throw new ArgumentException($"{value.GetType()} is not written.", nameof(value));
        }
    }

    private static object? Read(ref MessagePackReader reader)
    {
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.Integer: return reader.ReadInt64();
            case MessagePackType.String: return reader.ReadString();
            case MessagePackType.Boolean: return reader.ReadBoolean();
            case MessagePackType.Binary: return reader.ReadBytes()?.ToArray();
            default:
                reader.Skip();
                return null;
        }
    }
}
