using HudumaContact.Conversations;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations;

public sealed class RecentlyUsedTests
{
    private readonly RecentlyUsed<string, int> _memory = new(capacity: 2);

    [Fact]
    public void What_was_not_used_for_longest_is_forgotten_first()
    {
        _memory.Keep("a", 1);
        _memory.Keep("b", 2);
        _memory.TryGet("a", out _);
        _memory.Keep("c", 3);

        _memory.TryGet("b", out _).ShouldBeFalse();
        _memory.TryGet("a", out var a).ShouldBeTrue();
        a.ShouldBe(1);
        _memory.Count.ShouldBe(2);
    }

    [Fact]
    public void What_is_kept_again_takes_the_place_of_the_old()
    {
        _memory.Keep("a", 1);
        _memory.Keep("a", 2);

        _memory.TryGet("a", out var a).ShouldBeTrue();
        a.ShouldBe(2);
        _memory.Count.ShouldBe(1);
    }

    [Fact]
    public void What_is_meant_is_forgotten()
    {
        _memory.Keep("a", 1);
        _memory.Keep("b", 2);

        _memory.ForgetWhere(value => value == 1);
        _memory.Forget("never there");

        _memory.TryGet("a", out _).ShouldBeFalse();
        _memory.TryGet("b", out _).ShouldBeTrue();
    }

    [Fact]
    public void A_memory_without_room_keeps_nothing()
    {
        var none = new RecentlyUsed<string, int>(capacity: 0);
        none.Keep("a", 1);

        none.TryGet("a", out _).ShouldBeFalse();
    }
}
