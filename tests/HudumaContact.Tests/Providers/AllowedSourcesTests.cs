using System.Net;
using HudumaContact.Providers;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers;

public sealed class AllowedSourcesTests
{
    [Theory]
    [InlineData("192.0.2.7", true)]
    [InlineData("::ffff:192.0.2.7", true)]
    [InlineData("198.51.100.200", true)]
    [InlineData("192.0.2.8", false)]
    [InlineData("2001:db8::1", false)]
    public void Single_addresses_and_networks_are_allowed(string source, bool allowed) =>
        new AllowedSources(["192.0.2.7", "198.51.100.0/24"]).Allows(IPAddress.Parse(source)).ShouldBe(allowed);

    [Fact]
    public void An_empty_list_allows_all() => new AllowedSources([]).Allows(IPAddress.Parse("203.0.113.1")).ShouldBeTrue();

    [Fact]
    public void What_is_no_address_is_named() =>
        Should.Throw<FormatException>(() => new AllowedSources(["192.0.2"])).Message.ShouldContain("'192.0.2'");
}
