using System.Buffers.Binary;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HudumaContact.Desk.Simulator.Calls;

/// <summary><c>GET /simulator/recordings/{name}.wav</c>: what a caller of the simulator is said to have spoken, which is a tone of two seconds.</summary>
internal static class SpokenToneEndpoint
{
    private const int Rate = 8_000;
    public const int Seconds = 2;
    private const int HeaderBytes = 44;
    private const double Hertz = 440;
    private const double Loudness = 6_000;

    public static void MapSpokenTone(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/simulator/recordings/{name}.wav", () => TypedResults.Bytes(Tone(), "audio/wav"));

    /// <summary>16 bit, mono.</summary>
    private static byte[] Tone()
    {
        const int SampleBytes = Rate * Seconds * 2;
        var wav = new byte[HeaderBytes + SampleBytes];
        "RIFF"u8.CopyTo(wav);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(4), HeaderBytes - 8 + SampleBytes);
        "WAVEfmt "u8.CopyTo(wav.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(28), Rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(34), 16);
        "data"u8.CopyTo(wav.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(40), SampleBytes);
        for (var at = 0; at < Rate * Seconds; at++)
            BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(HeaderBytes + (at * 2)), (short)(Loudness * Math.Sin(2 * Math.PI * Hertz * at / Rate)));
        return wav;
    }
}
