using System.Collections.Frozen;

namespace HudumaContact.Conversations.Lines;

/// <summary>The lines of this installation.</summary>
public sealed class LineBook(IEnumerable<Line> lines)
{
    private readonly FrozenDictionary<LineId, Line> _lines = lines.ToFrozenDictionary(line => line.Id);

    public IReadOnlyList<Line> All => _lines.Values;

    public Line? Find(LineId id) => _lines.GetValueOrDefault(id);
}
