using HudumaContact.Catalogue;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Desk.Supervisor;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using Moq;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Supervisor;

public sealed class LiveViewTests
{
    // 12:00 in Nairobi.
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Agent Amina = new(new AgentId(Guid.CreateVersion7()), "Amina", [Queue.UniversalSkill], ["en"], Room.Usual);
    private static readonly Agent Kip = Amina with { Id = new AgentId(Guid.CreateVersion7()), Name = "Kip" };

    [Fact]
    public void What_is_late_comes_first_then_what_waits_as_it_will_be_answered()
    {
        var late = Case("late", minutes: 30) with { State = HandoffState.Active, Agent = Amina.Id };
        var soon = Case("soon", minutes: 4.5);
        var waiting = Case("waiting", minutes: 2);
        var distress = Case("distress", minutes: 1) with { Urgency = Urgency.Distress };
        var high = Case("high", minutes: 1.5) with { Urgency = Urgency.High };
        var talking = Case("talking", minutes: 60) with { State = HandoffState.Active, Agent = Amina.Id, FirstAnsweredAt = Now.AddMinutes(-59), AwaitsAnswerSince = null };

        var view = View([talking, waiting, high, distress, soon, late]);

        view.Cases.Select(each => each.Handoff.CaseNumber).ShouldBe(["late", "distress", "high", "soon", "waiting", "talking"]);
        view.ShouldSatisfyAllConditions(
            of => of.Late.ShouldBe(1), of => of.Soon.ShouldBe(1), of => of.Waiting.ShouldBe(4), of => of.WithAgents.ShouldBe(2), of => of.LongestWait.ShouldBe(TimeSpan.FromMinutes(4.5)));
    }

    [Fact]
    public void Each_queue_knows_who_waits_and_who_is_ready()
    {
        var view = View([Case("a", minutes: 1), Case("b", minutes: 3), Case("c", minutes: 2) with { Queue = QueueId.Counselling }]);

        view.Queues.ShouldContain(new LiveQueue(view.Queues.Single(queue => queue.Queue.Id == QueueId.General).Queue, 2, TimeSpan.FromMinutes(3), 0, Ready: 1));
        view.Queues.Single(queue => queue.Queue.Id == QueueId.Counselling).ShouldSatisfyAllConditions(queue => queue.Waiting.ShouldBe(1), queue => queue.Ready.ShouldBe(0));
        view.Cases.Single(each => each.Handoff.CaseNumber == "c").MayWatch.ShouldBeFalse();
    }

    [Fact]
    public void Agents_come_busiest_first_with_what_they_have_at_hand()
    {
        var parked = Case("parked", minutes: 9) with { State = HandoffState.Parked, Agent = Kip.Id };
        var view = View([Case("a", minutes: 1) with { State = HandoffState.Active, Agent = Kip.Id }, Case("b", minutes: 1) with { State = HandoffState.Offered, Agent = Kip.Id }, parked]);

        view.Agents.Select(agent => (agent.Presence.Agent.Name, agent.Of(Way.Text))).ShouldBe([("Kip", 2), ("Amina", 0)]);
    }

    private static LiveView View(IEnumerable<CaseHandoff> open)
    {
        var queues = new QueueBook(Mock.Of<IQueueStore>(), new HandoffBoard(Mock.Of<IHandoffStore>()));
        Presence[] present = [new(Amina, IsReady: true, Now, Now), new(Kip, IsReady: false, Now, Now)];
        return LiveView.Of(open, present, queues, BusinessHours.Usual, handoff => handoff.Queue != QueueId.Counselling, Now);
    }

    private static CaseHandoff Case(string number, double minutes) => new()
    {
        Id = new HandoffId(Guid.CreateVersion7()),
        Case = new CaseId(Guid.CreateVersion7()),
        CaseNumber = number,
        Contact = new ContactId(Guid.CreateVersion7()),
        Line = new LineId("sms"),
        Way = Way.Text,
        Language = "en",
        Queue = QueueId.General,
        Urgency = Urgency.Normal,
        RequestedAt = Now.AddMinutes(-minutes),
        Since = Now.AddMinutes(-minutes),
        AwaitsAnswerSince = Now.AddMinutes(-minutes),
        Release = "",
    };
}
