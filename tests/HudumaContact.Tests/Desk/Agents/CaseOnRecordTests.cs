using System.Net;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.People.Audit;
using HudumaContact.Tests.Host;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Agents;

/// <summary>A case is opened on a live page, where the trail has it first (the browser tests see to that); a mere request shows none of its words.</summary>
public sealed class CaseOnRecordTests(DemoHouse house) : IClassFixture<DemoHouse>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mere_request_for_a_case_shows_no_word_of_it_and_who_may_not_see_it_is_on_record()
    {
        using var agent = await house.SignedInAsync("agent");
        using var counsellor = await house.SignedInAsync("counsellor");
        var talk = await TakenAsync("agent", agent);

        (await agent.GetAsync($"/desk/cases/{talk.Id}")).ShouldBe(HttpStatusCode.OK);
        agent.Page.ShouldContain("The case is being opened.");
        agent.Page.ShouldNotContain("My passport is lost");
        (await counsellor.GetAsync($"/desk/cases/{talk.Id}")).ShouldBe(HttpStatusCode.NotFound);

        (await LastOfAsync("agent")).ShouldNotContain("Saw");
        (await LastOfAsync("counsellor")).ShouldBe($"Refused handoff:{talk.Id} ");
    }

    /// <summary>Somebody asks for a person by USSD, and the agent takes the case.</summary>
    private async Task<CaseHandoff> TakenAsync(string name, Visitor agent)
    {
        (await agent.PostAsync("/desk/beat")).ShouldBe(HttpStatusCode.NoContent);
        foreach (var text in (string[])["", "1", "1*6", "1*6*My passport is lost", "1*6*My passport is lost*1"])
        {
            (await agent.PostAsync("/hooks/at-ussd?key=demo", ("sessionId", "ATUid_on-record"), ("phoneNumber", "+254712000911"), ("networkCode", "63902"), ("serviceCode", "*647#"), ("text", text))).ShouldBe(HttpStatusCode.OK);
        }

        var asked = house.Services.GetRequiredService<HandoffBoard>().Open.ShouldHaveSingleItem();
        var me = await house.Services.GetRequiredService<IAgentRoster>().FindAsync(new AgentId((await house.FindAsync(name)).Id), Cancellation);
        (await house.Services.GetRequiredService<HandoffDesk>().AcceptAsync(me.ShouldNotBeNull(), asked.Id, Cancellation)).ShouldBeTrue();
        return asked;
    }

    private async Task<string> LastOfAsync(string name)
    {
        var line = (await house.Services.GetRequiredService<IAuditLog>().ListAsync(name, null, null, 1, Cancellation)).ShouldHaveSingleItem();
        return $"{line.Act} {line.What} {line.Detail}";
    }
}
