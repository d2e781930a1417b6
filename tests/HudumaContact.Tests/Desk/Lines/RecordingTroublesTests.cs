using System.Net;
using HudumaContact.Conversations.Calls;
using HudumaContact.Desk.Lines;
using HudumaContact.Tests.Conversations.Calls;
using HudumaContact.Tests.Handoff;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Lines;

/// <summary>Who looks after the lines is told of each recording that is lost, or that a provider keeps.</summary>
public sealed class RecordingTroublesTests
{
    [Theory]
    [InlineData(false, "is lost")]
    [InlineData(true, "is still at the provider")]
    public async Task Each_is_named_with_its_line_and_what_to_do(bool isKept, string said)
    {
        var recording = new TroubledRecording(new RecordingId(Samples.NewId()), CallLine.Voice, Samples.Ten, isKept);
        var shown = await ShowAsync(recording);
        shown.ShouldContain(recording.Id.ToString());
        shown.ShouldContain("<b>voice</b>");
        shown.ShouldContain(said);
    }

    [Fact]
    public async Task Where_there_are_none_nothing_is_said() => (await ShowAsync()).Trim().ShouldBeEmpty();

    private static async Task<string> ShowAsync(params IReadOnlyList<TroubledRecording> recordings)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return WebUtility.HtmlDecode(await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<RecordingTroubles>(
            ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(RecordingTroubles.Recordings)] = recordings }))).ToHtmlString()));
    }
}
