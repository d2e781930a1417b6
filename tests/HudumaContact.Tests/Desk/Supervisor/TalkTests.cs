using System.Net;
using System.Text.RegularExpressions;
using HudumaContact.Desk.Supervisor;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Tests.Handoff;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Supervisor;

/// <summary>What a supervisor reads of a conversation.</summary>
public sealed partial class TalkTests
{
    [Fact]
    public async Task The_answers_to_a_form_are_there_word_for_word()
    {
        var page = await ShowAsync(Entry(EntryKind.FormBack, "Your full names\n> Jane Wanjiku"));

        page.ShouldContain("Answers to the form");
        page.ShouldContain("> Jane Wanjiku");
    }

    [Theory]
    [InlineData(EntryKind.FormSent)]
    [InlineData(EntryKind.FormLeft)]
    [InlineData(EntryKind.Reached)]
    [InlineData(EntryKind.Rated)]
    public async Task What_happened_between_what_was_said_is_told(EntryKind kind) =>
        Happened.Match(await ShowAsync(Entry(kind, words: null))).Groups["said"].Value.ShouldNotBeNullOrWhiteSpace();

    [Fact]
    public async Task Nothing_that_stands_in_a_conversation_is_shown_empty()
    {
        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            var shown = await ShowAsync(Entry(kind, "words"));
            (shown.Contains("<bdi>words</bdi>", StringComparison.Ordinal) || Happened.Match(shown) is { Success: true } told && told.Groups["said"].Value.Trim().Length > 0).ShouldBeTrue($"{kind}");
        }
    }

    private static HandoffEntry Entry(EntryKind kind, string? words) => new(Samples.NewId(), new HandoffId(Samples.NewId()), kind, By: null, words, Samples.Ten, Message: null);

    private static async Task<string> ShowAsync(HandoffEntry entry)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return WebUtility.HtmlDecode(await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Talk>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(Talk.Entries)] = new[] { entry },
            [nameof(Talk.Before)] = Array.Empty<string>(),
            [nameof(Talk.Names)] = Names.None,
            [nameof(Talk.Language)] = "en",
            [nameof(Talk.IsRevealed)] = true,
        }))).ToHtmlString()));
    }

    [GeneratedRegex("<li class=\"event\"[^>]*><span>(?<said>[^·]*)·", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Happened { get; }
}
