using HudumaContact.Conversations.Calls;
using HudumaContact.Handoff.Agents;
using HudumaContact.Host.Staff;
using HudumaContact.People;
using Moq;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>What is written down of somebody, as the queue takes it.</summary>
public sealed class StaffRosterTests
{
    private static readonly CallOptions NoExchange = new();

    [Theory]
    [InlineData("101", "sip:101@pbx.huduma.go.ke")]
    [InlineData("sip:amina@example.go.ke", "sip:amina@example.go.ke")]
    public void An_extension_is_rung_at_the_exchange_of_the_house(string written, string rung)
    {
        var person = Somebody("", Role.Agent);
        person.Voice = written;

        StaffRoster.AgentOf(person, new CallOptions { ExtensionsAt = "pbx.huduma.go.ke" }).Voice.ShouldBe(new DialTarget(DialTargetKind.Sip, rung));
    }

    [Fact]
    public void Where_there_is_no_exchange_any_more_who_has_an_extension_takes_no_calls()
    {
        var person = Somebody("", Role.Agent);
        person.Voice = "101";

        StaffRoster.AgentOf(person, NoExchange).Voice.ShouldBeNull();
    }

    [Fact]
    public void Of_whom_nothing_is_written_down_answers_everything_in_both_languages_and_has_the_usual_room()
    {
        var agent = StaffRoster.AgentOf(Somebody("", Role.Agent), NoExchange);

        agent.Skills.ShouldBe(["general"]);
        agent.Languages.ShouldBe(["en", "sw"], ignoreOrder: true);
        agent.Room.ShouldBe(Room.Usual);
    }

    [Fact]
    public void Skills_and_languages_are_told_apart_however_they_are_written()
    {
        var agent = StaffRoster.AgentOf(Somebody("Immigration, KRA; SW", Role.Agent), NoExchange);

        agent.Skills.ShouldBe(["immigration", "kra"], ignoreOrder: true);
        agent.Languages.ShouldBe(["sw"]);
    }

    [Theory]
    [InlineData("kra texts=3", 3, 2, 1)]
    [InlineData("texts=8 Chats=4 callbacks=0 sw", 8, 4, 0)]
    [InlineData("chats=1 chats=3", 4, 3, 1)]
    // None of these can be written down; one that stands there all the same takes nothing from anybody.
    [InlineData("kra texts=21", 4, 2, 1)]
    [InlineData("kra room=3", 4, 2, 1)]
    public void How_much_somebody_has_at_once_is_among_the_words_and_else_as_usual(string written, int texts, int chats, int callbacks)
    {
        var agent = StaffRoster.AgentOf(Somebody(written, Role.Agent), NoExchange);

        agent.Room.ShouldBe(new Room(texts, chats, callbacks));
        agent.Skills.ShouldAllBe(skill => skill == "kra" || skill == "general");
    }

    [Fact]
    public void Counselling_goes_with_the_role_alone()
    {
        StaffRoster.AgentOf(Somebody("counselling kra", Role.Agent), NoExchange).Skills.ShouldBe(["kra"]);
        StaffRoster.AgentOf(Somebody("kra", Role.Counsellor), NoExchange).Skills.ShouldBe(["kra", "counselling"], ignoreOrder: true);
    }

    [Fact]
    public async Task Only_who_is_let_in_and_may_answer_is_an_agent()
    {
        var (agent, author, shutOut) = (Somebody("", Role.Agent), Somebody("", Role.FlowAuthor), Somebody("", Role.Agent));
        shutOut.DisabledAt = DateTime.UnixEpoch;
        var people = new Mock<IPeopleStore>();
        foreach (var person in (Person[])[agent, author, shutOut]) people.Setup(store => store.FindAsync(person.Id, It.IsAny<CancellationToken>())).ReturnsAsync(person);
        people.Setup(store => store.AllAsync(It.IsAny<CancellationToken>())).ReturnsAsync([agent, author, shutOut]);
        var roster = new StaffRoster(people.Object, NoExchange);

        (await roster.AllAsync(CancellationToken.None)).Select(each => each.Id.Value).ShouldBe([agent.Id]);
        (await roster.FindAsync(new AgentId(agent.Id), CancellationToken.None)).ShouldNotBeNull().Name.ShouldBe("Amina");
        (await roster.FindAsync(new AgentId(author.Id), CancellationToken.None)).ShouldBeNull();
        (await roster.FindAsync(new AgentId(shutOut.Id), CancellationToken.None)).ShouldBeNull();
    }

    private static Person Somebody(string skills, Role role) => new() { Id = Guid.CreateVersion7(), Name = "amina", FullName = "Amina Odhiambo", Skills = skills, Roles = [role] };
}
