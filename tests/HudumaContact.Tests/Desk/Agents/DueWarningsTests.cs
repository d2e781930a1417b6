using HudumaContact.Desk.Agents;
using HudumaContact.Handoff.Queues;
using HudumaContact.Tests.Handoff;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Desk.Agents;

/// <summary>The first answer is due within five minutes, the next ones within ten.</summary>
public sealed class DueWarningsTests : IAsyncLifetime
{
    private PersonLine _line = null!;

    public async ValueTask InitializeAsync() => _line = await PersonLine.OpenAsync();

    public ValueTask DisposeAsync() => _line.DisposeAsync();

    [Fact]
    public void An_agent_is_warned_once_when_four_fifths_of_the_time_are_gone()
    {
        var warnings = Warnings();
        var waiting = Case(Ten).Accept(Agent("Akinyi").Id, Ten)!;

        warnings.Take([waiting], Ten.AddSeconds(235)).ShouldBeEmpty();
        warnings.Take([waiting], Ten.AddSeconds(240)).ShouldBe([new DueWarning(waiting, ClockKind.FirstAnswer, Ten.AddMinutes(5))]);
        warnings.Take([waiting], Ten.AddSeconds(245)).ShouldBeEmpty();
        warnings.Take([waiting], Ten.AddMinutes(6)).ShouldBeEmpty();
    }

    [Fact]
    public void Of_what_the_citizen_waits_for_next_they_are_warned_anew()
    {
        var warnings = Warnings();
        var waiting = Case(Ten).Accept(Agent("Akinyi").Id, Ten)!;
        warnings.Take([waiting], Ten.AddMinutes(4)).Count.ShouldBe(1);

        var asked = waiting.Answer(Ten.AddMinutes(4))!.Hear(Ten.AddMinutes(5))!;

        warnings.Take([asked], Ten.AddMinutes(12)).ShouldBeEmpty();
        warnings.Take([asked], Ten.AddMinutes(13)).ShouldHaveSingleItem().Kind.ShouldBe(ClockKind.NextAnswer);
    }

    [Fact]
    public void Nobody_is_warned_of_what_waits_for_the_citizen()
    {
        var parked = Case(Ten).Accept(Agent("Akinyi").Id, Ten)!.Answer(Ten)!.Park(Ten)!;

        Warnings().Take([parked], Ten.AddHours(8)).ShouldBeEmpty();
    }

    private DueWarnings Warnings() => new(_line.Board.Get<QueueBook>(), _line.Board.Get<HoursBook>());
}
