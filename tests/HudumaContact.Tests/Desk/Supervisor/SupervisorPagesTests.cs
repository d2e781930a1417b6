using System.Net;
using HudumaContact.People.Audit;
using HudumaContact.Tests.Host;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Supervisor;

/// <summary>The pages as the server sends them to a supervisor of a demo, and to who is none.</summary>
public sealed class SupervisorPagesTests(DemoHouse house) : IClassFixture<DemoHouse>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Paths =>
    [
        "/desk/supervisor", "/desk/supervisor/figures", "/desk/supervisor/queues", "/desk/supervisor/quality", "/desk/supervisor/cases/0190f3e0000070008000000000000000", "/desk/supervisor/export/cases",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Even_in_a_demo_they_are_for_supervisors_alone(string path)
    {
        using var stranger = new Visitor(house.Address);
        (await stranger.GetAsync(path)).ShouldBe(HttpStatusCode.Redirect);
        using var agent = await house.SignedInAsync("agent");
        (await agent.GetAsync(path)).ShouldBe(HttpStatusCode.Forbidden);
        using var supervisor = await house.SignedInAsync("supervisor");
        (await supervisor.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", "today")]
    [InlineData("?span=yesterday", "yesterday")]
    [InlineData("?span=week", "week")]
    [InlineData("?span=month", "month")]
    [InlineData("?span=<script>", "today")]
    public async Task Figures_are_of_the_time_that_is_asked_for(string query, string span)
    {
        using var supervisor = await house.SignedInAsync("supervisor");
        (await supervisor.GetAsync("/desk/supervisor/figures" + query)).ShouldBe(HttpStatusCode.OK);
        supervisor.Page.ShouldContain($"/desk/supervisor/export/cases?span={span}\"");
        supervisor.Page.ShouldNotContain("<script>&");
    }

    [Theory]
    [InlineData("cases", "case,queue,line,")]
    [InlineData("volume", "hour,line,kind,")]
    [InlineData("agents", "agent,closed,")]
    [InlineData("questions", "question,times,")]
    public async Task A_file_that_is_taken_out_is_on_record_under_the_name_of_who_did_it(string what, string head)
    {
        using var supervisor = await house.SignedInAsync("supervisor");

        (await supervisor.GetAsync($"/desk/supervisor/export/{what}?span=week")).ShouldBe(HttpStatusCode.OK);

        supervisor.Page.TrimStart('\uFEFF').ShouldStartWith(head);
        var trail = await house.Services.GetRequiredService<IAuditLog>().ListAsync("supervisor", null, null, 100, Cancellation);
        trail.ShouldContain(line => line.Act == nameof(Act.Exported) && line.What == $"export:{what}");
    }

    [Fact]
    public async Task There_is_no_other_file()
    {
        using var supervisor = await house.SignedInAsync("supervisor");
        (await supervisor.GetAsync("/desk/supervisor/export/people")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_case_that_is_not_there_is_told_so_kindly()
    {
        using var supervisor = await house.SignedInAsync("supervisor");
        await supervisor.GetAsync("/desk/supervisor/cases/nonsense");
        supervisor.Page.ShouldContain("There is no such case");
    }
}
