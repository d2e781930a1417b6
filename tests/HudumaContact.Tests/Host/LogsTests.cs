using HudumaContact.Host.Composition;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;
using Serilog.Parsing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

public sealed class LogsTests
{
    [Theory]
    [InlineData("Request starting HTTP/1.1 POST http://127.0.0.1/hooks/at-ussd?key=sesame - 200")]
    [InlineData("?key=sesame")]
    [InlineData("?a=1&key=sesame&b=2")]
    [InlineData("?%6bey=sesame")]
    public void A_key_in_an_address_is_never_written(string text)
    {
        foreach (var line in Lines(text))
        {
            line.ShouldNotContain("sesame");
            line.ShouldContain("***");
        }
    }

    [Fact]
    public void Nor_in_an_exception() =>
        Lines("It broke.", new InvalidOperationException("Bad target /hooks/at-ussd?key=sesame HTTP/1.1")).ShouldAllBe(line => !line.Contains("sesame", StringComparison.Ordinal));

    [Fact]
    public void Other_text_stays_as_it_is() =>
        Lines("Is it ready? a = b & c = d").ShouldAllBe(line => line.Contains("Is it ready? a = b & c = d", StringComparison.Ordinal));

    private static IEnumerable<string> Lines(string text, Exception? exception = null)
    {
        var happened = new LogEvent(
            new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero), LogEventLevel.Information, exception,
            new MessageTemplateParser().Parse("{Text:l}"), [new LogEventProperty("Text", new ScalarValue(text))]);
        foreach (var formatter in new Serilog.Formatting.ITextFormatter[] { new MessageTemplateTextFormatter("{Message}{NewLine}{Exception}"), new CompactJsonFormatter(new Serilog.Formatting.Json.JsonValueFormatter()) })
        {
            using var output = new StringWriter();
            new QueryMaskingFormatter(formatter).Format(happened, output);
            // JSON writes & as it pleases; the test is about what is told.
            yield return output.ToString().Replace("\\u0026", "&", StringComparison.Ordinal);
        }
    }
}
