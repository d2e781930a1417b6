using System.Net;
using HudumaContact.Providers.DirectLine;
using HudumaContact.Providers.DirectLine.Callers;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.DirectLine;

/// <summary>How many chats somebody may begin, whichever of their addresses they come from.</summary>
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

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
