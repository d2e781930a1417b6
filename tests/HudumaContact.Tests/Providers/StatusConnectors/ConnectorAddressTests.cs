using CsCheck;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Providers.StatusConnectors;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.StatusConnectors;

public sealed class ConnectorAddressTests
{
    private static readonly SecondFact Fact = SecondFact.Read(SecondFactKind.IdNumber, "11111111")!;

    [Theory]
    [InlineData("status.example.go.ke/{reference}", "it is no address")]
    [InlineData("ftp://status.example.go.ke/{reference}", "it is no address")]
    [InlineData("https://{reference}.example.go.ke/", "a host has nothing in braces")]
    [InlineData("https://user:secret@example.go.ke/{reference}", "Secrets belong into Headers")]
    [InlineData("https://example.go.ke/{ref}", "'{ref}' is not known")]
    public void An_address_that_cannot_work_is_refused(string template, string reason) =>
        Should.Throw<FormatException>(() => new ConnectorAddress(template)).Message.ShouldContain(reason);

    [Fact]
    public void Whatever_is_typed_stays_in_its_place_of_the_path_and_of_the_query()
    {
        var address = new ConnectorAddress("https://example.go.ke/v1/applications/{reference}/status?ref={reference}&id={fact}");

        Gen.OneOf(Gen.String, Gen.String[Gen.Char["./\\?#&%{}:@ 0aA-"], 1, 12]).Sample(typed =>
        {
            if (StatusReference.Read(typed) is not { } reference) return;
            var uri = address.For(new StatusQuestion("passport-new", reference, Fact));
            uri.Host.ShouldBe("example.go.ke");
            uri.Segments.Length.ShouldBe(5);
            Uri.UnescapeDataString(uri.Segments[3].TrimEnd('/')).ShouldBe(reference);
            uri.Query.ShouldBe($"?ref={Uri.EscapeDataString(reference)}&id=11111111");
        });
    }

    [Fact]
    public void What_was_put_in_is_not_looked_at_again() =>
        Filling.Fill("{reference} {fact}", new StatusQuestion("passport-new", "{fact}", Fact), static typed => typed).ShouldBe("{fact} 11111111");
}
