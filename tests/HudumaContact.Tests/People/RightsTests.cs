using HudumaContact.People;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.People;

public sealed class RightsTests
{
    [Fact]
    public void Counselling_is_read_by_counsellors_alone() =>
        Roles.All.Where(role => Rights.Of(role).Contains(Right.SeeCounselling)).ShouldBe([Role.Counsellor]);

    [Fact]
    public void Who_decides_about_rights_reads_no_case()
    {
        Rights.Of(Role.Admin).ShouldNotContain(Right.SeeCases);
        Rights.Of(Role.Admin).ShouldNotContain(Right.RevealNumber);
        Roles.All.Where(role => Rights.Of(role).Contains(Right.ManagePeople)).ShouldBe([Role.Admin]);
    }

    [Fact]
    public void Every_right_is_somebodys() => Rights.Of(Roles.All).ShouldBe(Enum.GetValues<Right>(), ignoreOrder: true);

    [Fact]
    public void Who_has_two_roles_may_what_either_may() =>
        Rights.Of([Role.FlowAuthor, Role.Admin]).ShouldBe(Rights.Of(Role.FlowAuthor).Union(Rights.Of(Role.Admin)), ignoreOrder: true);

    [Theory]
    [InlineData("supervisor, agent", "agent supervisor", null)]
    [InlineData("agent agent", "agent", null)]
    [InlineData("flow-author", "flow-author", null)]
    [InlineData("", "", null)]
    [InlineData("agent boss", "agent", "boss")]
    [InlineData("Agent", "", "Agent")]
    public void Roles_are_read_as_they_are_written(string typed, string names, string? unknown)
    {
        Roles.Names(Roles.Read(typed, out var stranger)).ShouldBe(names);
        stranger.ShouldBe(unknown);
    }
}
