using System.Net;
using HudumaContact.Tests.Host;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk;

/// <summary>What stands on the pages as the server sends them, before a browser makes them live.</summary>
public sealed class ServedPagesTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task The_head_names_the_kinds_of_line_that_there_are() =>
        (await PageAsync("/")).ShouldContain("<small>Huduma Kenya · USSD, SMS, voice, chat</small>");

    [Theory]
    [InlineData("passport renewal fee", "lang=\"en\" data-testid=\"told\"", "KSh ")]
    [InlineData("ada ya cheti cha kifo", "lang=\"sw\" data-testid=\"told\"", "KSh ")]
    public async Task A_question_that_is_sure_is_answered_where_it_was_asked(string question, string told, string holds)
    {
        var page = await PageAsync("/catalogue?q=" + Uri.EscapeDataString(question));
        page.ShouldContain(told);
        page[page.IndexOf(told, StringComparison.Ordinal)..page.IndexOf("</article>", StringComparison.Ordinal)].ShouldContain(holds);
    }

    [Fact]
    public async Task A_service_without_a_topic_is_only_found() =>
        (await PageAsync("/catalogue?q=passport%20renewal")).ShouldNotContain("data-testid=\"told\"");

    [Fact]
    public async Task A_drawing_names_what_a_text_prints_and_shows_no_braces()
    {
        var page = await PageAsync("/flows/my-case");
        page.ShouldContain("Case ‹case number› is closed.");
        page.ShouldNotContain("{{");
    }

    [Fact]
    public async Task A_text_that_nobody_has_typed_has_no_size() =>
        (await PageAsync("/simulator")).ShouldContain("data-testid=\"typed-size\"></p>");

    [Fact]
    public async Task The_days_of_a_notice_are_written_alike_in_every_browser()
    {
        var page = await PageAsync("/catalogue/notices");
        page.ShouldMatch("""<input id="from" [^>]*placeholder="yyyy-mm-dd" [^>]*value="20[0-9]{2}-[0-9]{2}-[0-9]{2}" ?/?>""");
        page.ShouldMatch("""<input id="until" [^>]*placeholder="yyyy-mm-dd" [^>]*value="20[0-9]{2}-[0-9]{2}-[0-9]{2}" ?/?>""");
    }

    [Fact]
    public async Task A_release_that_nobody_published_is_the_servers_own() =>
        (await PageAsync("/flows")).ShouldContain("<dd><bdi>the server itself</bdi></dd>");

    private async Task<string> PageAsync(string path)
    {
        using var response = await host.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await RunningHost.TextOf(response));
    }
}
