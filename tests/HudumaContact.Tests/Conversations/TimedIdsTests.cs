using HudumaContact.Conversations;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations;

public sealed class TimedIdsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ids_sort_in_the_order_they_were_made_even_when_the_clock_stands()
    {
        var time = new FakeTimeProvider(Noon);
        var ids = new TimedIds(time);

        // More than a millisecond can count.
        var made = Enumerable.Range(0, 10_000).Select(_ => Text(ids.Next())).ToList();
        time.Advance(TimeSpan.FromMilliseconds(10));
        made.Add(Text(ids.Next()));

        made.ShouldBe(made.Order(StringComparer.Ordinal));
        made.Distinct().Count().ShouldBe(made.Count);
    }

    [Fact]
    public void An_id_tells_its_millisecond_and_is_a_version_7()
    {
        var id = new TimedIds(new FakeTimeProvider(Noon)).Next();

        id.Version.ShouldBe(7);
        Convert.ToInt64(Text(id)[..12], 16).ShouldBe(Noon.ToUnixTimeMilliseconds());
    }

    [Fact]
    public void An_id_of_a_day_tells_no_more_than_the_day()
    {
        var id = new TimedIds(new FakeTimeProvider(Noon)).NextOn(new DateOnly(2026, 11, 23));

        Convert.ToInt64(Text(id)[..12], 16).ShouldBe(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds());
    }

    private static string Text(Guid id) => id.ToString("n");
}
