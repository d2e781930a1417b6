using HudumaContact.Conversations.Retention;
using HudumaContact.Host.Workers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host.Workers;

public sealed class NightlyPurgeTests
{
    // Nairobi is three hours ahead.
    [Theory]
    [InlineData("2026-11-23T20:00:00Z", "03:30:00")]
    [InlineData("2026-11-23T22:00:00Z", "01:30:00")]
    [InlineData("2026-11-23T23:30:00Z", "1.00:00:00")]
    [InlineData("2026-11-23T23:31:00Z", "23:59:00")]
    public void It_waits_for_half_past_two_in_Nairobi(string now, string wait)
    {
        using var purge = new NightlyPurge(null!, new RetentionOptions(), new FakeTimeProvider(), NullLogger<NightlyPurge>.Instance);

        purge.UntilNight(DateTimeOffset.Parse(now, null)).ShouldBe(TimeSpan.Parse(wait, null));
    }
}
