using System.Collections.Frozen;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Lines;

/// <summary>The lines of this installation.</summary>
public sealed class LineBook(IReadOnlyCollection<Line> lines)
{
    private readonly FrozenDictionary<LineId, Line> _lines = lines.ToFrozenDictionary(line => line.Id);

    public IReadOnlyList<Line> All => _lines.Values;

    /// <summary>Whether anything can be sent by SMS.</summary>
    public bool HasSms { get; } = lines.Any(line => line.Kind == LineKind.Sms);

    public Line? Find(LineId id) => _lines.GetValueOrDefault(id);
}
