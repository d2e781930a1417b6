using HudumaContact.FakeTelco.Providers.Twilio;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.FakeTelco;

/// <summary>Signatures as the vendor's own package makes them (npm twilio 6.2.0).</summary>
public sealed class TwilioSignatureTests
{
    [Theory]
    [InlineData("https://contact.example.test/twilio/sms", "ZEgW3/OBsZoL+mzc/EoDDIWKf+s=")]
    [InlineData("https://contact.example.test/twilio/sms?tenant=huduma&lang=sw", "xeZ+CDCY/ah95C5lrpacRHmv+RM=")]
    public void It_signs_as_the_vendor_does(string address, string signature) =>
        TwilioSignature.Of("0f1e2d3c4b5a69788796a5b4c3d2e1f0", new Uri(address), new Dictionary<string, string>
        {
            ["ToCountry"] = "KE",
            ["AccountSid"] = "AC00000000000000000000000000000001",
            ["ApiVersion"] = "2010-04-01",
            ["Body"] = "Habari, nataka kodi",
            ["From"] = "+254700000001",
            ["FromCountry"] = "KE",
            ["MessageSid"] = "SM00000000000000000000000000000001",
            ["NumMedia"] = "0",
            ["NumSegments"] = "1",
            ["SmsMessageSid"] = "SM00000000000000000000000000000001",
            ["SmsSid"] = "SM00000000000000000000000000000001",
            ["SmsStatus"] = "received",
            ["To"] = "+254700000100",
        }).ShouldBe(signature);
}
