using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Calls;

public sealed class EndLostCallsTests
{
    [Fact]
    public async Task One_that_cannot_be_ended_keeps_no_other_waiting()
    {
        var (stuck, other) = (Lost(Wanjiku), Lost(Otieno));
        var store = new Mock<ICallStore>();
        store.Setup(calls => calls.LostAsync(It.IsAny<DateTime>(), It.IsAny<DateTime>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([stuck, other]);
        store.Setup(calls => calls.CommitAsync(It.Is<CallChange>(change => change.After.Id == stuck.Call.Id), It.IsAny<HopDeadline>())).Throws(new TimeoutException("the gate"));
        var ended = new List<CallId>();
        store.Setup(calls => calls.CommitAsync(It.Is<CallChange>(change => change.After.Id == other.Call.Id), It.IsAny<HopDeadline>()))
            .Callback((CallChange change, HopDeadline _) => ended.Add(change.After.Id)).Returns(new ValueTask<CommitOutcome>(CommitOutcome.Committed));
        var options = new HopOptions();
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero));

        var live = new LiveCalls(options);
        using var meter = new CallMeter();
        // Neither is in the flows, or in a room.
        var ending = new CallEnding(hops: null!, legs: null!, Mock.Of<IPersonOnCall>(), new CallMoves(store.Object, live, meter), words: null!, meter, time);

        await new EndLostCalls(new ContactGate(), store.Object, live, new LiveSessions(options), ending, new CallOptions(), options, time, NullLogger<EndLostCalls>.Instance)
            .RunAsync(TestContext.Current.CancellationToken);

        ended.ShouldBe([other.Call.Id]);
    }

    private static KnownCall Lost(PhoneNumber caller)
    {
        var contact = new Contact(new ContactId(Guid.CreateVersion7()), caller, "en");
        return new KnownCall(
            new Call { Id = new CallId(Guid.CreateVersion7()), Line = CallLine.Voice, ProviderCall = $"c{caller.E164}", Purpose = CallPurpose.RungBack, Contact = contact.Id, StartedAt = new DateTime(2026, 11, 23, 6, 0, 0, DateTimeKind.Utc) },
            contact);
    }
}
