using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Talking;

/// <summary>The cases of one conversation, so that a talk can ask about a case that it opened.</summary>
internal sealed class CaseBook(Func<DateTimeOffset, IWorld> worldAt)
{
    private const int Attempts = 5;

    private readonly Dictionary<string, Entry> _cases = new(StringComparer.OrdinalIgnoreCase);
    private int _missed;

    public void Hear(FlowEvent happened, DateTimeOffset now)
    {
        switch (happened)
        {
            case CaseOpened opened:
                _cases[opened.Number] = new Entry(opened.Kind, opened.Due, now, IsOpen: true);
                break;
            case CaseClosed closed:
                _cases[closed.Number] = _cases[closed.Number] with { IsOpen = false };
                break;
        }
    }

    public Resume.LookedUp Find(LookupRequest request, string language)
    {
        if (_missed >= Attempts) return new Resume.LookedUp(LookupNode.Limited, Nothing);
        if (!_cases.TryGetValue(request.Reference.Trim(), out var entry))
        {
            _missed++;
            return new Resume.LookedUp(LookupNode.NotFound, Nothing);
        }

        var world = worldAt(entry.OpenedAt);
        return new Resume.LookedUp(LookupNode.Found, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["number"] = request.Reference.Trim().ToUpperInvariant(),
            ["status"] = entry.IsOpen ? "open" : "closed",
            ["kind"] = entry.Kind,
            ["due"] = world.Said(entry.Due, language),
            ["opened"] = world.Said(DateOnly.FromDateTime(entry.OpenedAt.ToOffset(TalkSetting.Nairobi).DateTime), language),
        });
    }

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);

    private sealed record Entry(string Kind, DateOnly Due, DateTimeOffset OpenedAt, bool IsOpen);
}
