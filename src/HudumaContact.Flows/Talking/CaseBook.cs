using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Talking;

/// <summary>The cases of one conversation, so that a talk can ask about a case that it opened.</summary>
internal sealed class CaseBook(Func<DateTimeOffset, IWorld> worldAt)
{
    /// <summary>As many look-ups that find nothing as the settings allow a contact by default.</summary>
    private const int Attempts = 5;

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);

    private readonly Dictionary<string, Entry> _cases = new(StringComparer.Ordinal);
    private int _missed;

    /// <summary>How the register is: it answers, or takes the exit of the same name.</summary>
    public static readonly IReadOnlyList<string> States = ["answers", LookupNode.Slow.Name, LookupNode.Failed.Name];

    public string State { get; set; } = States[0];

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

    public Resume.LookedUp Find(LookupRequest request, string language)
    {
        if (State != States[0]) return new Resume.LookedUp(new Definition.Exit(State), Nothing);
        if (_missed >= Attempts) return new Resume.LookedUp(LookupNode.Limited, Nothing);
        if (_cases.Keys.FirstOrDefault(known => IsSame(known, request.Reference)) is not { } number)
        {
            _missed++;
            return new Resume.LookedUp(LookupNode.NotFound, Nothing);
        }

        var entry = _cases[number];
        var opened = DateOnly.FromDateTime(entry.OpenedAt.ToOffset(TalkSetting.Nairobi).DateTime);
        return new Resume.LookedUp(
            LookupNode.Found,
            CaseFields.Of(number, entry.IsOpen, entry.Kind, entry.Due, opened, worldAt(entry.OpenedAt), language));
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
