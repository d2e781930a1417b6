namespace HudumaContact.Desk.Shell;

/// <summary>How long something takes, in its largest units: <c>45 s</c>, <c>6 min</c>, <c>2 h 05</c>, <c>3 d</c>.</summary>
internal static class SpanSaid
{
    public static string Of(TimeSpan span, Tongue say) => span switch
    {
        { TotalSeconds: < 60 } => say[$"{Math.Max(0, (int)span.TotalSeconds)} s", $"sek {Math.Max(0, (int)span.TotalSeconds)}"],
        { TotalMinutes: < 60 } => say[$"{(int)span.TotalMinutes} min", $"dak {(int)span.TotalMinutes}"],
        { TotalHours: < 24 } => say[$"{(int)span.TotalHours} h {span.Minutes:00}", $"saa {(int)span.TotalHours}:{span.Minutes:00}"],
        _ => say[$"{(int)span.TotalDays} d", $"siku {(int)span.TotalDays}"],
    };
}
