using HudumaContact.Conversations.Hops;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Hops;

public sealed class ContactGateTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ContactGate _gate = new();

    [Fact]
    public async Task One_hop_of_a_contact_is_inside_at_a_time_and_the_others_follow_in_order()
    {
        var order = new List<int>();
        var first = await EnterAsync();
        var waiting = Enumerable.Range(1, 3).Select(async number =>
        {
            using var turn = await EnterAsync();
            order.Add(number);
        }).ToList();
        waiting.ShouldAllBe(one => !one.IsCompleted);

        first.Dispose();
        await Task.WhenAll(waiting);

        order.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_stranger_does_not_wait()
    {
        using var hers = await EnterAsync();

        var his = _gate.EnterAsync(Otieno, HopDeadline.After(TimeSpan.FromSeconds(1), _time), CancellationToken.None);

        his.IsCompleted.ShouldBeTrue();
        (await his).Dispose();
    }

    [Fact]
    public async Task Who_waits_too_long_leaves_and_does_not_block_those_behind()
    {
        var first = await EnterAsync();
        var impatient = EnterAsync(TimeSpan.FromSeconds(1)).AsTask();
        var patient = EnterAsync(TimeSpan.FromSeconds(60)).AsTask();

        _time.Advance(TimeSpan.FromSeconds(2));
        await impatient.ShouldThrowAsync<TimeoutException>();
        first.Dispose();

        (await patient).Dispose();
    }

    [Fact]
    public async Task Who_has_gone_away_leaves_the_queue()
    {
        using var gone = new CancellationTokenSource();
        var first = await EnterAsync();
        var waiting = EnterAsync(cancellation: gone.Token).AsTask();

        await gone.CancelAsync();

        await waiting.ShouldThrowAsync<OperationCanceledException>();
        first.Dispose();
        _gate.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_contact_that_nobody_waits_for_takes_no_room()
    {
        (await EnterAsync()).Dispose();
        var first = await EnterAsync();
        var second = EnterAsync().AsTask();
        first.Dispose();
        (await second).Dispose();

        _gate.Count.ShouldBe(0);
    }

    private ValueTask<ContactGate.Pass> EnterAsync(TimeSpan? within = null, CancellationToken? cancellation = null) => _gate.EnterAsync(Wanjiku, HopDeadline.After(within ?? TimeSpan.FromSeconds(5), _time), cancellation ?? TestContext.Current.CancellationToken);
}
