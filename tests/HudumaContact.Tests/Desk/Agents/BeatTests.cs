using System.Collections.Immutable;
using System.Net;
using HudumaContact.Handoff.Agents;
using HudumaContact.People;
using HudumaContact.People.Staff;
using HudumaContact.Tests.Host;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Agents;

/// <summary>What an agent may take follows the records while they are at the desk, not what stood there when they came.</summary>
public sealed class BeatTests(DemoHouse house) : IClassFixture<DemoHouse>
{
    private const string Counselling = "counselling";

    [Fact]
    public async Task With_the_role_goes_the_skill_at_the_next_heartbeat()
    {
        using var counsellor = await house.SignedInAsync("counsellor");
        var person = await house.FindAsync("counsellor");
        (await counsellor.PostAsync("/desk/beat")).ShouldBe(HttpStatusCode.NoContent);
        SkillsOf(person).ShouldContain(Counselling);

        await using (var scope = house.Services.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<ChangePerson>().RunAsync("a test", person, person.FullName, [Role.Agent], person.Skills, TestContext.Current.CancellationToken)).ShouldBeNull();
        }

        (await counsellor.PostAsync("/desk/beat")).ShouldBe(HttpStatusCode.NoContent);
        SkillsOf(person).ShouldNotContain(Counselling);
    }

    private ImmutableHashSet<string> SkillsOf(Person person) => house.Services.GetRequiredService<AgentBoard>().Find(new AgentId(person.Id)).ShouldNotBeNull().Agent.Skills;
}
