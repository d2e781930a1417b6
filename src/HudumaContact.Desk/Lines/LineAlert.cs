using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;

namespace HudumaContact.Desk.Lines;

/// <summary>Something about a line that somebody has to see to.</summary>
public sealed record LineAlert(LineId Line, string Says)
{
    /// <summary>Silent lines, and those whose provider refused messages today until somebody does something.</summary>
    /// <param name="silent">Since when (UTC).</param>
    public static IReadOnlyList<LineAlert> All(
        IReadOnlyList<Line> lines, IReadOnlyDictionary<LineId, LineFigures> figures, IReadOnlyDictionary<LineId, DateTime> silent) =>
        [.. lines.SelectMany(line => Of(line, figures.GetValueOrDefault(line.Id, LineFigures.None), silent))];

    private static IEnumerable<LineAlert> Of(Line line, LineFigures figures, IReadOnlyDictionary<LineId, DateTime> silent)
    {
        foreach (var (error, count) in figures.FailedToday)
        {
            if (error is { AlertsStaff: true }) yield return new LineAlert(line.Id, $"{error.Advice} {count} not sent today.");
        }

        if (silent.TryGetValue(line.Id, out var since))
            yield return new LineAlert(line.Id, $"Silent: nothing has arrived since {Shell.NairobiTime.Said(since)}. Text or dial it; if nothing comes, look at its webhook in the provider's settings.");
    }
}
