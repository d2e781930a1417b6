using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace HudumaContact.Benchmarks.Desk;

/// <summary>
/// What a live page is told to draw: Blazor's own binary form. Edits of each component, frames that they refer to, handlers that are gone, and
/// texts, each at a place that the last twenty bytes name.
/// </summary>
internal sealed class RenderBatch(ReadOnlyMemory<byte> data)
{
    private const int Tail = 20;
    private const int EditSize = 16;
    private const int FrameSize = 20;

    private int DiffsAt => Int(data.Length - Tail);

    private int FramesAt => Int(data.Length - Tail + 4) + 4;

    private int GoneAt => Int(data.Length - Tail + 12);

    private int TextsAt => Int(data.Length - Tail + 16);

    public IEnumerable<string> Texts => Enumerable.Range(0, (data.Length - Tail - TextsAt) / 4).Select(index => Text(index)!);

    /// <summary>Handlers whose elements are gone, or that others have replaced.</summary>
    public HashSet<long> Gone => [.. Enumerable.Range(0, Int(GoneAt)).Select(index => BinaryPrimitives.ReadInt64LittleEndian(data.Span[(GoneAt + 4 + (index * 8))..]))];

    public IEnumerable<(int Component, IEnumerable<Edit> Edits)> Diffs => Enumerable.Range(0, Int(DiffsAt)).Select(index =>
    {
        var at = Int(DiffsAt + 4 + (index * 4));
        return (Int(at), Enumerable.Range(0, Int(at + 4)).Select(edit => at + 8 + (edit * EditSize)).Select(edit => new Edit((EditKind)Int(edit), Int(edit + 8))));
    });

    public Frame FrameAt(int index)
    {
        var at = FramesAt + (index * FrameSize);
        return (FrameKind)Int(at) switch
        {
            FrameKind.Attribute => new Frame(FrameKind.Attribute, 1, Text(Int(at + 4)) ?? "", Text(Int(at + 8)), BinaryPrimitives.ReadInt64LittleEndian(data.Span[(at + 12)..])),
            FrameKind.Element => new Frame(FrameKind.Element, Int(at + 4), Text(Int(at + 8)) ?? "", null, 0),
            FrameKind.Component => new Frame(FrameKind.Component, Int(at + 4), "", null, 0),
            FrameKind.Region => new Frame(FrameKind.Region, Int(at + 4), "", null, 0),
            var other => new Frame(other, 1, "", null, 0),
        };
    }

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(data.Span[at..]);

    private string? Text(int index)
    {
        if (index < 0) return null;
        var at = Int(TextsAt + (index * 4));
        var (length, shift) = (0, 0);
        byte read;
        do
        {
            read = data.Span[at++];
            length |= (read & 0x7f) << shift;
            shift += 7;
        }
        while (read >= 0x80);
        return Encoding.UTF8.GetString(data.Span.Slice(at, length));
    }
}

/// <param name="Frame">Of what is put in, or of the attribute that is set.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Edit(EditKind Kind, int Frame);

/// <summary>The numbers of the wire; those that nobody asks for are left out.</summary>
internal enum EditKind
{
    Other = 0,
    PutIn = 1,
    SetAttribute = 3,
}

/// <param name="Length">In frames, with all that it holds.</param>
/// <param name="Name">Of an element or attribute.</param>
/// <param name="Handler">Of an attribute; 0: none.</param>
internal readonly record struct Frame(FrameKind Kind, int Length, string Name, string? Value, long Handler);

/// <summary>The numbers of the wire; those that nobody asks for are left out.</summary>
internal enum FrameKind
{
    Other = 0,
    Element = 1,
    Attribute = 3,
    Component = 4,
    Region = 5,
}
