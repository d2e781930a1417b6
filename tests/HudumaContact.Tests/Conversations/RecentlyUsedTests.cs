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

    [Fact]
    public void It_remembers_what_a_plain_list_in_the_order_of_use_would()
    {
        var memory = new RecentlyUsed<int, int>(capacity: 5);
        var expected = new List<(int Key, int Value)>();
        var random = new Random(20261126);
        for (var step = 0; step < 20_000; step++)
        {
            var key = random.Next(12);
            var known = expected.FindIndex(entry => entry.Key == key);
            switch (random.Next(8))
            {
                case 0:
                    memory.Forget(key);
                    expected.RemoveAll(entry => entry.Key == key);
                    break;
                case 1:
                    memory.ForgetWhere(value => value % 3 == key % 3);
                    expected.RemoveAll(entry => entry.Value % 3 == key % 3);
                    break;
                case 2 or 3 or 4:
                    memory.Keep(key, step);
                    if (known >= 0) expected.RemoveAt(known);
                    expected.Add((key, step));
                    if (expected.Count > 5) expected.RemoveAt(0);
                    break;
                default:
                    memory.TryGet(key, out var value).ShouldBe(known >= 0);
                    if (known < 0) break;
                    value.ShouldBe(expected[known].Value);
                    expected.Add(expected[known]);
                    expected.RemoveAt(known);
                    break;
            }

            memory.Count.ShouldBe(expected.Count);
        }
    }
}
