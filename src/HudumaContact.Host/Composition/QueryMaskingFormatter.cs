using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Formatting;

namespace HudumaContact.Host.Composition;

/// <summary>
/// Blanks every value of a query string in every log line, whoever writes it: webhook addresses carry a key, and the
/// framework's request lines (at level Information), its bad-request details and exceptions would print it.
/// </summary>
internal sealed partial class QueryMaskingFormatter(ITextFormatter inner) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter();
        inner.Format(logEvent, line);
        output.Write(Value.Replace(line.ToString(), "***"));
    }

    [GeneratedRegex("""(?<=[?&][^=&\s"']*=)[^&\s"']+""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value { get; }
}
