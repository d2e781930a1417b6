using HudumaContact.Desk.Supervisor;
using HudumaContact.Handoff.Queues;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Supervisor;

public sealed class QueueDraftTests
{
    private static readonly Action<QueueDraft>[] Faults =
    [
        draft => draft.Id = "", draft => draft.Id = "K R A", draft => draft.Id = "<b>", draft => draft.Id = "1a", draft => draft.English = " ", draft => draft.Swahili = "", draft => draft.Skill = "two words",
        draft => draft.FirstAnswer = 0, draft => draft.NextAnswer = -1, draft => draft.Resolution = 0, draft => draft.RelaxAfter = -1, draft => draft.FirstAnswer = int.MaxValue, draft => draft.English = new string('x', 61),
    ];

    [Fact]
    public void What_is_filled_in_is_the_queue_and_the_other_way_round()
    {
        var queue = Kra().Read(version: 3).ShouldNotBeNull();

        queue.ShouldSatisfyAllConditions(
            of => of.Id.ShouldBe(new QueueId("kra")), of => of.Skill.ShouldBe("kra"), of => of.Version.ShouldBe(3), of => of.Targets.FirstAnswer.ShouldBe(TimeSpan.FromMinutes(5)));
        QueueDraft.Of(queue).Read(version: 3).ShouldBe(queue);
    }

    [Fact]
    public void What_is_empty_or_out_of_its_range_is_no_queue()
    {
        foreach (var spoil in Faults)
        {
            var draft = Kra();
            spoil(draft);
            draft.Read(version: 0).ShouldBeNull();
        }
    }

    private static QueueDraft Kra() => new() { Id = " kra ", English = "Taxes", Swahili = "Kodi", Skill = "KRA" };
}
