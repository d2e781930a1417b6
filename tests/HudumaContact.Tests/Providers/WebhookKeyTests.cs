using HudumaContact.Providers;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers;

public sealed class WebhookKeyTests
{
    // What openssl rand -hex 32 gives.
    private const string Secret = "8d5c0f6e2b7a49138d5c0f6e2b7a49138d5c0f6e2b7a49138d5c0f6e2b7a4913";

    [Fact]
    public void A_secret_of_64_signs_is_known_again() => IsIn(Secret, Secret).ShouldBeTrue();

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(600)]
    [InlineData(4000)]
    public void So_is_one_of_any_length_and_nothing_but_it(int length)
    {
        var secret = new string('k', length);

        IsIn(secret, secret).ShouldBeTrue();
        IsIn(secret, secret + "k").ShouldBeFalse();
        IsIn(secret, secret[1..]).ShouldBeFalse();
        IsIn(secret, "x" + secret[1..]).ShouldBeFalse();
    }

    [Fact]
    public void A_request_without_a_key_has_none() => new WebhookKey(Secret).IsIn(new DefaultHttpContext().Request).ShouldBeFalse();

    private static bool IsIn(string secret, string given)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = QueryString.Create("other", "1").Add("key", given);
        return new WebhookKey(secret).IsIn(context.Request);
    }
}
