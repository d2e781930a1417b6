using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

/// <summary>What the store on disk promises, and the one in memory that the queue is tried on.</summary>
public sealed class HandoffStoreTests
{
    private static readonly AgentId Akinyi = Agent("Akinyi").Id;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task Every_fact_comes_back_as_it_was_written(string kind)
    {
        await using var stores = await HandoffStores.OpenAsync(kind);
        var handoff = await stores.OfAsync(await stores.PersonAsync(), Ten) with { Session = new SessionId(NewId()) };
        (await stores.WriteAsync(handoff)).ShouldBe(CommitOutcome.Committed);
        var later = handoff with
        {
            Merged = [new CaseId(NewId()), new CaseId(NewId())],
            Way = Way.Callback,
            Queue = QueueId.Counselling,
            Urgency = Urgency.Distress,
            RequestedAt = Ten.AddMinutes(1),
            MovedAt = Ten.AddSeconds(90),
            State = HandoffState.Active,
            Agent = Akinyi,
            IsAtHub = true,
            OfferedUntil = Ten.AddMinutes(2),
            Passed = [Akinyi, new AgentId(NewId())],
            Since = Ten.AddMinutes(3),
            FirstAnsweredAt = Ten.AddMinutes(4),
            AwaitsAnswerSince = Ten.AddMinutes(5),
            Pauses = [new Pause(Ten, Ten.AddMinutes(6)), new Pause(Ten.AddMinutes(7), Ten.AddMinutes(8))],
            Attempts = 2,
            NotBefore = Ten.AddMinutes(9),
            ToldAt = Ten.AddMinutes(10),
            RatedIn = new SessionId(NewId()),
            Marks = 4,
            Disposition = Disposition.Solved,
            Version = 2,
        };

        (await stores.WriteAsync(later)).ShouldBe(CommitOutcome.Committed);

        Plain((await stores.Store.FindAsync(handoff.Id, Cancellation))!).ShouldBe(Plain(later));
        Plain((await stores.Store.LastOfAsync(handoff.Contact, Cancellation))!).ShouldBe(Plain(later));
        (await stores.Store.RatedInAsync(later.RatedIn!.Value, Cancellation))!.Id.ShouldBe(handoff.Id);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task Who_comes_second_writes_nothing(string kind)
    {
        await using var stores = await HandoffStores.OpenAsync(kind);
        var handoff = await stores.OfAsync(await stores.PersonAsync(), Ten);
        await stores.WriteAsync(handoff);
        await stores.WriteAsync(handoff.Accept(Akinyi, Ten)!);

        var second = handoff.Accept(Agent("Baraka").Id, Ten)!;
        (await stores.WriteAsync(second, Entry(second, EntryKind.Accepted))).ShouldBe(CommitOutcome.Stale);
        (await stores.WriteAsync(handoff)).ShouldBe(CommitOutcome.Stale);

        (await stores.Store.FindAsync(handoff.Id, Cancellation))!.Agent.ShouldBe(Akinyi);
        (await stores.Store.EntriesAsync(handoff.Id, Cancellation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task A_person_has_one_open_handoff_whatever_they_ask_at_once(string kind)
    {
        await using var stores = await HandoffStores.OpenAsync(kind);
        var person = await stores.PersonAsync();
        var first = await stores.OfAsync(person, Ten);
        var second = await stores.OfAsync(person, Ten.AddSeconds(1));
        await stores.WriteAsync(first);

        (await stores.WriteAsync(second)).ShouldBe(CommitOutcome.Stale);
        var over = first.Abandon(Ten)!;
        (await stores.WriteAsync(over)).ShouldBe(CommitOutcome.Committed);
        (await stores.WriteAsync(second)).ShouldBe(CommitOutcome.Committed);
        // Nor is one opened again beside another.
        (await stores.WriteAsync(over.Reopen(Ten)!)).ShouldBe(CommitOutcome.Stale);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task The_open_ones_are_told_oldest_request_first_and_the_closed_ones_of_an_agent_newest_first(string kind)
    {
        await using var stores = await HandoffStores.OpenAsync(kind);
        var cases = new List<CaseHandoff>();
        for (var minutes = 3; minutes >= 0; minutes--) cases.Add(await stores.OfAsync(await stores.PersonAsync(), Ten.AddMinutes(minutes)));
        foreach (var handoff in cases) await stores.WriteAsync(handoff);

        (await stores.Store.OpenAsync(Cancellation)).Select(handoff => handoff.Id).ShouldBe(cases.Select(handoff => handoff.Id).Reverse());

        foreach (var (handoff, minutes) in cases.Zip([10, 30, 20]))
        {
            var closed = handoff.Accept(Akinyi, Ten)!.WrapUp(Ten)!.Close(Disposition.Solved, Ten.AddMinutes(minutes))! with { Version = 2 };
            (await stores.WriteAsync(closed)).ShouldBe(CommitOutcome.Committed);
        }

        (await stores.Store.OpenAsync(Cancellation)).Select(handoff => handoff.Id).ShouldBe([cases[3].Id]);
        (await stores.Store.ClosedByAsync(Akinyi, Ten.AddMinutes(15), 10, Cancellation)).Select(handoff => handoff.Id).ShouldBe([cases[1].Id, cases[2].Id]);
        (await stores.Store.ClosedByAsync(Akinyi, Ten, 1, Cancellation)).Select(handoff => handoff.Id).ShouldBe([cases[1].Id]);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task What_was_said_comes_back_in_order(string kind)
    {
        await using var stores = await HandoffStores.OpenAsync(kind);
        var handoff = await stores.OfAsync(await stores.PersonAsync(), Ten);
        var entries = new[]
        {
            Entry(handoff, EntryKind.Requested, "my passport"), Entry(handoff, EntryKind.Accepted) with { By = Akinyi },
            Entry(handoff, EntryKind.Answered, "Habari \U0001F600") with { By = Akinyi, Message = new MessageId(NewId()) },
        };
        await stores.WriteAsync(handoff, entries[0]);
        await stores.WriteAsync(handoff.Touch(), entries[1], entries[2]);

        (await stores.Store.EntriesAsync(handoff.Id, Cancellation)).ShouldBe(entries);
    }

    private static HandoffEntry Entry(CaseHandoff of, EntryKind kind, string? words = null) => new(NewId(), of.Id, kind, By: null, words, Ten, Message: null);

    /// <summary>Lists are compared by what is in them.</summary>
    private static string Plain(CaseHandoff handoff) => System.Text.Json.JsonSerializer.Serialize(handoff);
}
