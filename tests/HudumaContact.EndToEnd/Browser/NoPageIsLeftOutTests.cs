using HudumaContact.EndToEnd.Browser.Desk;
using HudumaContact.People.Routes;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>The pages that the browser tests look at, held against the list of all routes.</summary>
public sealed class NoPageIsLeftOutTests
{
    /// <summary>Pages of something that has to be made first, each with the test that looks at it.</summary>
    private static readonly Dictionary<string, string> ByAnotherTest = new(StringComparer.Ordinal)
    {
        ["/desk/cases/{Id}"] = nameof(DeskTests.One_case_from_the_handset_to_the_marks),
        ["/desk/supervisor/cases/{Id}"] = nameof(SupervisorTests.A_talk_is_watched_whispered_into_scored_and_taken_over),
        ["/webchat"] = nameof(WebChatTests),
        ["/{*path}"] = "the page of /no-such-page",
    };

    /// <summary>Answers that are no pages: for machines, files, and what leads elsewhere at once.</summary>
    private static readonly HashSet<string> NoPages = new(StringComparer.Ordinal)
    {
        "/health/live", "/health/ready", "/audio/{name}.wav", "/language", "/sign-in/openid", "/desk/beat", "/desk/cases/{Id}/recordings/{recording}", "/desk/supervisor/export/{what}", "/simulator/messages", "/simulator/recordings/{name}.wav", "/webchat/token", "/webchat/{file}", "/desk/supervisor/cases/{Id}/recordings/{recording}",
    };

    [Fact]
    public void Every_page_is_held_to_serve_everybody()
    {
        var seen = TonguesDeskTests.Pages.Select(row => row.Data.Item2).ToList();
        var pages = RouteRights.All.Select(right => right.Route).Where(route => !NoPages.Contains(route) && !ByAnotherTest.ContainsKey(route) && !IsForMachines(route));

        pages.Where(route => !seen.Exists(path => Leads(path, route))).ShouldBeEmpty();
    }

    private static bool IsForMachines(string route) => route.Split('/')[1] is "hooks" or "v3" or "_blazor" or "_framework" or "_content";

    private static bool Leads(string path, string route)
    {
        var (parts, pattern) = (path.Split('/'), route.Split('/'));
        return parts.Length == pattern.Length && parts.Zip(pattern).All(part => part.Second.StartsWith('{') || part.First == part.Second);
    }
}
