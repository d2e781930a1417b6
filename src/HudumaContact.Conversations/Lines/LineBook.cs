using System.Collections.Frozen;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Lines;

/// <summary>The lines of this installation.</summary>
public sealed class LineBook(IReadOnlyCollection<Line> lines)
{
    private readonly FrozenDictionary<LineId, Line> _lines = lines.ToFrozenDictionary(line => line.Id);

    private readonly FrozenSet<PhoneNumber> _numbers = lines.Select(line => PhoneNumber.TryParse(line.Address, out var number, out _) ? number : (PhoneNumber?)null).OfType<PhoneNumber>().ToFrozenSet();

    public IReadOnlyList<Line> All => _lines.Values;

    /// <summary>The line that messages leave by which no other line began; the first one configured. Null when there is none.</summary>
    public Line? Sms { get; } = lines.FirstOrDefault(line => line.Kind == LineKind.Sms);

    /// <summary>The line that people dial, where there are several the first by its name. Null when there is none.</summary>
    public Line? Ussd { get; } = lines.Where(line => line.Kind == LineKind.Ussd).MinBy(line => line.Id.Value, StringComparer.Ordinal);

    /// <summary>The line that we call from, where there are several the first by its name. Null when there is none.</summary>
    public Line? Voice { get; } = lines.Where(line => line.Kind == LineKind.Voice).MinBy(line => line.Id.Value, StringComparer.Ordinal);

    /// <summary>Those that are dialled: what was dropped on one of them is gone on with in a call.</summary>
    public IReadOnlyList<LineId> Dialled { get; } = [.. lines.Where(line => line.Kind is LineKind.Ussd or LineKind.Voice).Select(line => line.Id)];

    /// <summary>Whether anything can be sent by SMS.</summary>
    public bool HasSms => Sms is not null;

    /// <summary>What the flow check has to know of them.</summary>
    public TextedLines Texted { get; } = new(
        lines.Any(line => line.Kind == LineKind.Sms),
        lines.Any(line => line is { Kind: LineKind.Sms, TakesAnswers: true }),
        [.. lines.Select(line => line.Keyword).Where(keyword => keyword.Length > 0)]);

    /// <summary>Whether a number is one of ours: calling it, we would be called by ourselves.</summary>
    public bool IsOwn(PhoneNumber number) => _numbers.Contains(number);

    public Line? Find(LineId id) => _lines.GetValueOrDefault(id);
}
