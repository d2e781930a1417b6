using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Desk.Shell;

namespace HudumaContact.Desk.Lines;

/// <summary>Something about a line that somebody has to see to: what its provider refuses until then, or that nothing arrives.</summary>
/// <param name="Refused">Today, and why; null of a silent line.</param>
/// <param name="SilentSince">UTC; null of a line whose messages are refused.</param>
public sealed record LineAlert(LineId Line, FailedMessages? Refused, DateTime? SilentSince)
{
    /// <summary>Silent lines, and those whose provider refused messages today until somebody does something.</summary>
    /// <param name="silent">Since when (UTC).</param>
    public static IReadOnlyList<LineAlert> All(
        IReadOnlyList<Line> lines, IReadOnlyDictionary<LineId, LineFigures> figures, IReadOnlyDictionary<LineId, DateTime> silent) =>
        [.. lines.SelectMany(line => Of(line, figures.GetValueOrDefault(line.Id, LineFigures.None), silent))];

    internal string Says(Tongue say) => (Refused, SilentSince) switch
    {
        ({ } refused, _) => say[$"{LineSaid.Why(refused.Error, say)} {refused.Count} not sent today.", $"{LineSaid.Why(refused.Error, say)} {refused.Count} hazikutumwa leo."],
        (_, { } since) => say[
            $"Silent: nothing has arrived since {NairobiTime.Said(since)}. Text or dial it; if nothing comes, look at its webhook in the provider's settings.",
            $"Iko kimya: hakuna kilichofika tangu {NairobiTime.Said(since)}. Itumie ujumbe au uipigie; kisipofika kitu, angalia webhook yake kwenye mipangilio ya mtoa huduma."],
        _ => "",
    };

    private static IEnumerable<LineAlert> Of(Line line, LineFigures figures, IReadOnlyDictionary<LineId, DateTime> silent)
    {
        foreach (var failed in figures.FailedToday)
        {
            if (failed.Error is { AlertsStaff: true }) yield return new LineAlert(line.Id, failed, SilentSince: null);
        }

        if (silent.TryGetValue(line.Id, out var since)) yield return new LineAlert(line.Id, Refused: null, since);
    }
}
