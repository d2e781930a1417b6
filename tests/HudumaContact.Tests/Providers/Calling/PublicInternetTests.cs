using System.Net;
using HudumaContact.Providers.Calling;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.Calling;

public sealed class PublicInternetTests
{
    [Theory]
    [InlineData("41.90.64.1")]
    [InlineData("8.8.8.8")]
    [InlineData("2c0f:fe38::1")]
    [InlineData("::ffff:41.90.64.1")]
    public void An_address_of_the_internet_is_public(string address) => PublicInternet.Has(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1.2.3")]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("2001:db8::1")]
    public void What_is_ours_or_set_apart_is_not(string address) => PublicInternet.Has(IPAddress.Parse(address)).ShouldBeFalse();
}
