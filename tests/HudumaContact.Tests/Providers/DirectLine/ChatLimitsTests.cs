using System.Net;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Providers.DirectLine;
using HudumaContact.Providers.DirectLine.Callers;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.DirectLine;

/// <summary>How many chats somebody may begin, whichever of their addresses they come from, and what may be said in all of them.</summary>
public sealed class ChatLimitsTests
{
    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", false)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", true)]
    public async Task A_network_of_IPv6_counts_as_one_address(string first, string second, bool mayBegin)
    {
        using var limits = new ChatLimits(new WebChatOptions { BegunInMinute = 1 });
        (await limits.MayBeginAsync(From(first))).ShouldBeTrue();
        (await limits.MayBeginAsync(From(second))).ShouldBe(mayBegin);
    }

    [Fact]
    public async Task Many_chats_of_one_address_say_no_more_than_those_that_may_begin_in_a_minute()
    {
        using var limits = new ChatLimits(new WebChatOptions { BegunInMinute = 2, SaidInMinute = 1 });
        (await limits.MaySayAsync(From("192.0.2.1"), ChatUser.New())).ShouldBeTrue();
        (await limits.MaySayAsync(From("192.0.2.1"), ChatUser.New())).ShouldBeTrue();

        (await limits.MaySayAsync(From("192.0.2.1"), ChatUser.New())).ShouldBeFalse();
        (await limits.MaySayAsync(From("192.0.2.2"), ChatUser.New())).ShouldBeTrue();
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
