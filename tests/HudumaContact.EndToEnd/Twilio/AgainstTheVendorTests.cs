using System.Net;
using System.Xml.Linq;
using HudumaContact.Conversations.Messages;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd.Twilio;

/// <summary>Webhooks signed by the vendor's own package, and our sends held against what that package sends.</summary>
public sealed class AgainstTheVendorTests(HostAndVendor both) : IClassFixture<HostAndVendor>
{
    [Theory]
    [InlineData("twilio-sms", "", "+254712000501")]
    [InlineData("twilio-whatsapp", "whatsapp:", "+254712000502")]
    public async Task A_question_is_answered_and_the_answer_is_delivered(string line, string channel, string number)
    {
        Assert.SkipWhen(TwilioVendor.Missing is not null, TwilioVendor.Missing ?? "");
        var cancellation = TestContext.Current.CancellationToken;

        var (status, body) = await both.PostAsync($"/hooks/{line}", Message($"SM{line}", channel + number, "pasport ni how much"));
        status.ShouldBe(HttpStatusCode.OK);
        XNode.DeepEquals(XElement.Parse(body), XElement.Parse(await both.Vendor!.EmptyTwimlAsync(cancellation))).ShouldBeTrue(body);

        var ours = await both.Vendor.NextAsync(cancellation);
        ours.Fields["To"].ShouldBe(channel + number);
        ours.Fields["From"].ShouldBe(channel + "+254700000100");
        ours.Fields["Body"].ShouldContain("KSh");

        await both.Vendor.SendAsync(
            new { to = ours.Fields["To"], from = ours.Fields["From"], body = ours.Fields["Body"], statusCallback = ours.Fields["StatusCallback"] }, cancellation);
        var theirs = await both.Vendor.NextAsync(cancellation);
        ours.Fields.ShouldBe(theirs.Fields, ignoreOrder: true);
        (ours with { Form = "" }).ShouldBe(theirs with { Form = "" });

        // Late and early, twice and out of order: the last word is what the phone said.
        var callback = new Uri(ours.Fields["StatusCallback"]).PathAndQuery;
        foreach (var report in new[] { "queued", "delivered", "sent", "delivered" })
            (await both.PostAsync(callback, Report(report, channel + number))).Status.ShouldBe(HttpStatusCode.OK);
        (await MessageRecords.UntilAsync(both.Host!, line, [MessageState.Delivered], cancellation)).ShouldBe([MessageState.Delivered]);
    }

    [Fact]
    public async Task A_wrong_signature_is_forbidden_and_nothing_is_stored()
    {
        Assert.SkipWhen(TwilioVendor.Missing is not null, TwilioVendor.Missing ?? "");
        var form = Message("SMwrong", "+254712000503", "pasport ni how much");
        var right = await both.Vendor!.SignAsync(new Uri(both.Host!.Address, "/hooks/twilio-sms").ToString(), form, TestContext.Current.CancellationToken);
        var before = MessageRecords.ReceivedOn(both.Host, "twilio-sms");
        foreach (var signature in new[] { "", "x", (right[0] == 'A' ? 'B' : 'A') + right[1..], right + "=" })
            (await both.PostAsync("/hooks/twilio-sms", form, signature)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await both.PostAsync("/hooks/twilio-sms", [.. form, ("Body", "stop")], right)).Status.ShouldBe(HttpStatusCode.Forbidden);
        MessageRecords.ReceivedOn(both.Host, "twilio-sms").ShouldBe(before);
    }

    [Fact]
    public async Task Whatever_stands_in_a_form_both_sides_sign_it_alike()
    {
        Assert.SkipWhen(TwilioVendor.Missing is not null, TwilioVendor.Missing ?? "");
        var chance = new Random(1963);
        for (var number = 0; number < 60; number++)
        {
            // From a name that can't be answered, so that nothing is.
            List<(string Name, string Value)> form = [("MessageSid", $"SMrandom{number}"), ("From", "HUDUMA")];
            for (var fields = chance.Next(12); fields > 0; fields--) form.Add((Name(chance), Value(chance)));
            (await both.PostAsync($"/hooks/twilio-sms{Query(chance)}", form)).Status.ShouldBe(HttpStatusCode.OK, string.Join('&', form));
        }
    }

    // Names that only the signature cares about; some of them come several times.
    private static string Name(Random chance) => new[] { "Media", "media", "Z", "_x", "MediaUrl0", "Ä" }[chance.Next(6)];

    private static string Value(Random chance) => string.Concat(Enumerable.Range(0, chance.Next(10)).Select(_ => new[] { "a", "B", "0", " ", "+", "&", "=", "%20", "'", "\"", "\n", "é", "ĩ", "\U0001F600" }[chance.Next(14)]));

    private static string Query(Random chance) => new[] { "", "?a=1", "?b=2&a=1", "?name=Ng%27ang%27a", "?empty=" }[chance.Next(5)];

    private static List<(string Name, string Value)> Message(string sid, string from, string body) =>
    [
        ("ToCountry", "KE"), ("ToState", ""), ("SmsMessageSid", sid), ("NumMedia", "0"), ("SmsSid", sid), ("SmsStatus", "received"), ("Body", body),
        ("To", "+254700000100"), ("NumSegments", "1"), ("MessageSid", sid), ("AccountSid", TwilioVendor.Account), ("From", from), ("ApiVersion", "2010-04-01"),
    ];

    private static List<(string Name, string Value)> Report(string status, string to) =>
    [
        ("SmsSid", "SM1"), ("SmsStatus", status), ("MessageStatus", status), ("To", to), ("MessageSid", "SM1"), ("AccountSid", TwilioVendor.Account),
        ("From", "+254700000100"), ("ApiVersion", "2010-04-01"),
    ];
}
