using HudumaContact.Conversations.Cases;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Handoff.Hubs;

/// <summary>What becomes of what a hub outside says: the citizen is told it once, and the case moves as at the desk.</summary>
public sealed class HubRepliesTests : IAsyncLifetime
{
    private HubLine _line = null!;
    private HandoffId _case;

    public async ValueTask InitializeAsync()
    {
        _line = await HubLine.OpenAsync();
        _case = await _line.RequestAsync(Wanjiku);
        await _line.TellAsync();
    }

    public ValueTask DisposeAsync() => _line.DisposeAsync();

    [Theory]
    [InlineData("Achieng", "Achieng is here.")]
    [InlineData(null, "An agent is here.")]
    [InlineData("You are now talking to our service centre in Kisumu.", "An agent is here.")]
    public async Task Accepted_tells_the_citizen_who_is_there(string? words, string told)
    {
        (await HearAsync(new FromHub.Accepted(words))).ShouldBeTrue();

        _line.Sent[^1].ShouldBe(told);
        (await FindAsync()).ShouldSatisfyAllConditions(handoff => handoff.State.ShouldBe(HandoffState.Accepted), handoff => handoff.IsAtHub.ShouldBeTrue(), handoff => handoff.Agent.ShouldBeNull());
        (await _line.EntriesAsync(_case)).Select(entry => entry.Kind).TakeLast(2).ShouldBe([EntryKind.Accepted, EntryKind.Told]);
    }

    [Fact]
    public async Task What_somebody_there_says_reaches_the_citizen_as_an_answer()
    {
        await HearAsync(new FromHub.Accepted());
        (await HearAsync(new FromHub.Said("1", "Leta kitambulisho \U0001F600"))).ShouldBeTrue();

        _line.Sent[^1].ShouldBe("Leta kitambulisho \U0001F600");
        (await FindAsync()).ShouldSatisfyAllConditions(handoff => handoff.State.ShouldBe(HandoffState.Active), handoff => handoff.FirstAnsweredAt.ShouldNotBeNull());
        (await _line.EntriesAsync(_case))[^1].ShouldSatisfyAllConditions(
            entry => entry.Kind.ShouldBe(EntryKind.Answered), entry => entry.Words.ShouldBe("Leta kitambulisho \U0001F600"), entry => entry.Message.ShouldNotBeNull());
    }

    [Fact]
    public async Task Delivered_twice_it_is_said_once_and_after_a_restart_too()
    {
        await HearAsync(new FromHub.Accepted());
        var word = new FromHub.Said(new string('x', 5_000), "Bring it.");
        (await HearAsync(word)).ShouldBeTrue();
        (await HearAsync(word)).ShouldBeTrue();
        await _line.RestartAsync();
        (await HearAsync(word)).ShouldBeTrue();
        (await HearAsync(word with { Id = "another" })).ShouldBeTrue();

        (await _line.EntriesAsync(_case)).Count(entry => entry.Kind == EntryKind.Answered).ShouldBe(2);
        (await _line.Board.RowsAsync("messages_out WHERE purpose = (SELECT purpose FROM messages_out ORDER BY id DESC LIMIT 1)")).ShouldBe(4);
    }

    [Fact]
    public async Task Delivered_twice_at_once_it_is_said_once()
    {
        await HearAsync(new FromHub.Accepted());
        var word = new FromHub.Said("1", "Bring it.");

        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => HearAsync(word))))).ShouldAllBe(taken => taken);

        (await _line.EntriesAsync(_case)).Count(entry => entry.Kind == EntryKind.Answered).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_hub_says_before_somebody_has_it_is_passed_on_and_is_no_answer()
    {
        (await HearAsync(new FromHub.Said(null, "You are third in line."))).ShouldBeTrue();

        _line.Sent[^1].ShouldBe("You are third in line.");
        (await FindAsync()).ShouldSatisfyAllConditions(handoff => handoff.State.ShouldBe(HandoffState.Queued), handoff => handoff.FirstAnsweredAt.ShouldBeNull(), handoff => handoff.IsAtHub.ShouldBeTrue());
    }

    [Fact]
    public async Task Completed_closes_the_case_and_asks_how_it_was()
    {
        await HearAsync(new FromHub.Accepted());
        await HearAsync(new FromHub.Said("1", "Bring it."));
        (await HearAsync(new FromHub.Completed("Asante"))).ShouldBeTrue();

        var handoff = await FindAsync();
        (handoff.State, handoff.Disposition).ShouldBe((HandoffState.Closed, Disposition.Completed));
        handoff.RatedIn.ShouldNotBeNull();
        _line.Sent[^1].ShouldStartWith("1 to 5?");
        (await _line.EntriesAsync(_case)).Where(entry => entry.Kind is EntryKind.Closed or EntryKind.Noted).Select(entry => entry.Words).ShouldBe(["completed", "Asante"]);
        (await _line.Board.Get<ICaseStore>().FindAsync(handoff.CaseNumber, TestContext.Current.CancellationToken))!.Status.ShouldBe(CaseStatus.Closed);

        await _line.SayAsync(Wanjiku, "4");
        (await _line.Board.ScalarAsync<long>("SELECT marks FROM ratings")).ShouldBe(4);
        await _line.TellAsync();
        _line.Hub.Says(_case).ShouldBe(["(Begun)", "(Ended)"]);
    }

    [Fact]
    public async Task Completed_from_the_hubs_own_queue_closes_the_case_and_asks_nothing()
    {
        var sent = _line.Sent.Count;
        (await HearAsync(new FromHub.Completed(null))).ShouldBeTrue();

        (await FindAsync()).ShouldSatisfyAllConditions(handoff => handoff.State.ShouldBe(HandoffState.Closed), handoff => handoff.RatedIn.ShouldBeNull());
        _line.Sent.Count.ShouldBe(sent);
    }

    [Fact]
    public async Task Failed_puts_it_into_the_desks_queue_at_its_first_place()
    {
        var asked = (await FindAsync()).RequestedAt;
        _line.Board.Time.Advance(TimeSpan.FromMinutes(2));
        (await HearAsync(new FromHub.Failed("no agents available"))).ShouldBeTrue();

        (await FindAsync()).ShouldSatisfyAllConditions(
            handoff => handoff.State.ShouldBe(HandoffState.Queued), handoff => handoff.IsAtHub.ShouldBeFalse(), handoff => handoff.RequestedAt.ShouldBe(asked));
        (await _line.EntriesAsync(_case))[^1].Words.ShouldBe("The hub outside: no agents available");
        await _line.TellAsync();
        _line.Hub.Says(_case).ShouldBe(["(Begun)", "(Ended)"]);
    }

    [Fact]
    public async Task A_status_out_of_order_is_ignored_and_logged_once()
    {
        await HearAsync(new FromHub.Accepted());
        var accepted = await FindAsync();
        (await HearAsync(new FromHub.Accepted("again"))).ShouldBeTrue();
        (await FindAsync()).ShouldBe(accepted);

        await HearAsync(new FromHub.Completed(null));
        var closed = await FindAsync();
        (await HearAsync(new FromHub.Completed(null))).ShouldBeTrue();
        (await HearAsync(new FromHub.Failed(null))).ShouldBeTrue();
        (await FindAsync()).ShouldBe(closed);

        _line.Board.Log.Where(line => line.Contains("it is ignored", StringComparison.Ordinal)).Select(line => line.Split(' ')[4]).ShouldBe(["Accepted", "Completed", "Failed"]);
    }

    [Fact]
    public async Task A_case_that_has_ended_hears_nothing_more()
    {
        await HearAsync(new FromHub.Accepted());
        await HearAsync(new FromHub.Completed(null));
        var (sent, entries) = (_line.Sent.Count, (await _line.EntriesAsync(_case)).Count);

        (await HearAsync(new FromHub.Said("late", "One more thing."))).ShouldBeFalse();
        (await HearAsync(new FromHub.Typing())).ShouldBeFalse();

        _line.Sent.Count.ShouldBe(sent);
        (await _line.EntriesAsync(_case)).Count.ShouldBe(entries);
    }

    [Fact]
    public async Task That_somebody_writes_is_no_message_to_a_phone()
    {
        var sent = _line.Sent.Count;
        (await HearAsync(new FromHub.Typing())).ShouldBeTrue();
        _line.Sent.Count.ShouldBe(sent);
    }

    [Fact]
    public async Task An_unknown_conversation_is_refused_and_nothing_is_stored()
    {
        var unknown = new HandoffId(Guid.Parse("0193a5c0-0000-7000-8000-000000000099"));
        var entries = await _line.Board.RowsAsync("handoff_entries");
        foreach (var word in new FromHub[] { new FromHub.Accepted(), new FromHub.Failed(null), new FromHub.Completed(null), new FromHub.Said("1", "Habari"), new FromHub.Typing() })
        {
            (await _line.HearAsync(unknown, word)).ShouldBeFalse();
        }

        (await _line.Board.RowsAsync("handoff_entries")).ShouldBe(entries);
        (await _line.Board.RowsAsync("handoffs")).ShouldBe(1);
    }

    private Task<bool> HearAsync(FromHub word) => _line.HearAsync(_case, word);

    private Task<CaseHandoff> FindAsync() => _line.FindAsync(_case);
}
