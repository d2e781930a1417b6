using HudumaContact.Flows.Events;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Talking;

/// <summary>The cases of one conversation, so that a talk can ask about a case that it opened.</summary>
internal sealed class CaseBook(Func<DateTimeOffset, IWorld> worldAt)
{
    private readonly Dictionary<string, Entry> _cases = new(StringComparer.Ordinal);

    public void Hear(FlowEvent happened, DateTimeOffset now)
    {
        switch (happened)
        {
            case CaseOpened opened:
                _cases[opened.Number] = new Entry(opened.Kind, opened.Due, now, IsOpen: true);
                break;
            case HandoffRequested requested:
                _cases[requested.Number] = new Entry(HandoffRequested.CaseKind, Due: null, now, IsOpen: true);
                break;
            case CaseClosed closed:
                _cases[closed.Number] = _cases[closed.Number] with { IsOpen = false };
                break;
        }
    }

    public IReadOnlyDictionary<string, string>? Find(string reference, string language)
    {
        if (_cases.Keys.FirstOrDefault(known => IsSame(known, reference)) is not { } number) return null;
        var entry = _cases[number];
        var opened = DateOnly.FromDateTime(entry.OpenedAt.ToOffset(TalkSetting.Nairobi).DateTime);
        return CaseFields.Of(number, entry.IsOpen, entry.Kind, entry.Due, opened, worldAt(entry.OpenedAt), language);
    }

    /// <summary>As our records read a number: in small letters too, and without its hyphen or all that stands before it.</summary>
    private static bool IsSame(string number, string typed)
    {
        var signs = Signs(typed);
        return signs == Signs(number) || signs == Signs(number[(number.IndexOf('-') + 1)..]);
    }

    private static string Signs(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private sealed record Entry(string Kind, DateOnly? Due, DateTimeOffset OpenedAt, bool IsOpen);
}
