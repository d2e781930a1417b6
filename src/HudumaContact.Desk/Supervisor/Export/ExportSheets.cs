using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Lines;
using HudumaContact.Handoff.Figures;
using HudumaContact.Handoff.Quality;
using HudumaContact.Handoff.Supervision;
using HudumaContact.People;

namespace HudumaContact.Desk.Supervisor.Export;

/// <summary>
/// The sheets that can be taken out. No phone number is in any of them, and of a case whose words the supervisor may not read the number
/// is left out too: with it one could ask the citizen's own line about the case.
/// </summary>
internal sealed class ExportSheets(
    IFigureRecords records, FigureBook figures, IQualityStore quality, IUnansweredQuestions questions, IPeopleStore people, SuperviseHandoff supervise, LineBook lines)
{
    public const string Cases = "cases";
    public const string Volume = "volume";
    public const string Agents = "agents";
    public const string Questions = "questions";

    /// <summary>More than a spreadsheet is good for.</summary>
    private const int MostRows = 100_000;

    private const string Hidden = "(private)";

    /// <summary>Null when there is no sheet of that name.</summary>
    public async Task<CsvSheet?> MakeAsync(string name, Overseer by, FigureSpan span, CancellationToken cancellation) => name switch
    {
        Cases => await CasesAsync(by, span, cancellation),
        Volume => await VolumeAsync(span, cancellation),
        Agents => await AgentsAsync(span, cancellation),
        Questions => await QuestionsAsync(span, cancellation),
        _ => null,
    };

    private async Task<CsvSheet> CasesAsync(Overseer by, FigureSpan span, CancellationToken cancellation)
    {
        var names = await Names.ReadAsync(people, cancellation);
        var rows = await records.CasesAsync(span.From, span.Until, MostRows, cancellation);
        return new CsvSheet(
            ["case", "queue", "line", "way", "language", "urgency", "state", "agent", "asked", "first answer", "seconds to first answer", "closed", "disposition", "marks", "quality %"],
            [
                .. rows.Select(row => (IReadOnlyList<string>)[
                    supervise.MayWatch(by, row.Handoff) ? row.Handoff.CaseNumber : Hidden,
                    row.Handoff.Queue.Value,
                    row.Handoff.Line.Value,
                    Word(row.Handoff.Way),
                    row.Handoff.Language,
                    Word(row.Handoff.Urgency),
                    Word(row.Handoff.State),
                    names.Of(row.Handoff.Agent),
                    Time(row.Handoff.RequestedAt),
                    Time(row.Handoff.FirstAnsweredAt),
                    row.Handoff.FirstAnsweredAt is { } at ? $"{(at - row.Handoff.RequestedAt).TotalSeconds:0}" : "",
                    Time(row.Handoff.ClosedAt),
                    row.Handoff.Disposition ?? "",
                    row.Marks?.ToString() ?? "",
                    row.Quality?.ToString() ?? "",
                ]),
            ]);
    }

    private async Task<CsvSheet> VolumeAsync(FigureSpan span, CancellationToken cancellation)
    {
        var read = await figures.ReadAsync(span.From, span.Until, cancellation);
        return new CsvSheet(
            ["hour", "line", "kind", "sessions", "texts"],
            [.. read.Hours.Select(hour => (IReadOnlyList<string>)[Time(hour.Hour), hour.Line.Value, lines.Find(hour.Line) is { } line ? Word(line.Kind) : "", $"{hour.Sessions}", $"{hour.Texts}"])]);
    }

    private async Task<CsvSheet> AgentsAsync(FigureSpan span, CancellationToken cancellation)
    {
        var names = await Names.ReadAsync(people, cancellation);
        var of = AgentFigures.Of(
            await records.WorkAsync(span.From, span.Until, cancellation), await records.MarksAsync(span.From, span.Until, cancellation), await quality.ByAgentAsync(span.From, cancellation));
        return new CsvSheet(
            ["agent", "closed", "marks given", "mean marks", "scores", "mean quality %"],
            [
                .. of.OrderBy(agent => names.Of(agent.Agent), StringComparer.Ordinal).Select(agent => (IReadOnlyList<string>)[
                    names.Of(agent.Agent),
                    $"{agent.Closed}",
                    $"{agent.Rated}",
                    $"{agent.MeanMarks:0.00}",
                    $"{agent.Quality?.Scores ?? 0}",
                    $"{agent.Quality?.Percent:0.0}",
                ]),
            ]);
    }

    private async Task<CsvSheet> QuestionsAsync(FigureSpan span, CancellationToken cancellation) => new(
        ["question", "times", "people", "last asked"],
        [
            .. (await questions.MostAskedAsync(span.From, MostRows, cancellation))
                .Select(asked => (IReadOnlyList<string>)[asked.Words, $"{asked.Times}", $"{asked.People}", Time(asked.LastAsked)]),
        ]);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>Kenya's, as spreadsheets read it.</summary>
    private static string Time(DateTime? at) => at is { } utc ? KenyanCalendar.InNairobi(utc).ToString("yyyy-MM-dd HH:mm:ss") : "";
}
