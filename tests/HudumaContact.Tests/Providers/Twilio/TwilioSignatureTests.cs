using System.Text.Json;
using CsCheck;
using HudumaContact.Providers.Twilio;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.Twilio;

/// <summary>The vendor's own package made these signatures, and said which are good. Those over JSON bodies are left out: no webhook of ours takes one.</summary>
public sealed class TwilioSignatureTests
{
    public static TheoryData<string> Vectors => [.. All().Select(vector => vector.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_signature_is_good_where_the_vendor_says_so(string name)
    {
        var vector = All().Single(each => each.GetProperty("name").GetString() == name);
        var (token, signature) = (Text(vector, "authToken"), Text(vector, "signature"));
        TwilioSignature.IsValid(token, Text(vector, "validatedUrl"), Parameters(vector), signature).ShouldBe(vector.GetProperty("expectValid").GetBoolean());
    }

    [Fact]
    public void All_vectors_were_there() => Vectors.Count.ShouldBe(26);

    [Theory]
    [InlineData("")]
    [InlineData("ZEgW3/OBsZoL+mzc/EoDDIWKf+s")]
    [InlineData("ZEgW3/OBsZoL+mzc/EoDDIWKf+s==")]
    [InlineData("zEGw3/OBsZoL+mzc/EoDDIWKf+s=")]
    public void A_part_of_a_signature_is_none(string signature)
    {
        var vector = All().Single(each => each.GetProperty("name").GetString() == "sms-basic");
        TwilioSignature.IsValid(Text(vector, "authToken"), Text(vector, "validatedUrl"), Parameters(vector), signature).ShouldBeFalse();
    }

    [Fact]
    public void However_a_form_is_ordered_and_whatever_is_changed_in_it()
    {
        var forms = Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 8], Gen.String[0, 12]).Array[1, 12];
        Gen.Select(forms, Gen.Int[0, 1000]).Sample(sampled =>
        {
            var (fields, at) = sampled;
            var signature = TwilioSignature.Of("token", "https://contact.example.test/hooks/x", new FormParameters(fields));
            var turned = new FormParameters(fields.Reverse());
            TwilioSignature.IsValid("token", "https://contact.example.test/hooks/x", turned, signature).ShouldBeTrue();

            var changed = fields.ToArray();
            changed[at % changed.Length].Item2 += "x";
            TwilioSignature.IsValid("token", "https://contact.example.test/hooks/x", new FormParameters(changed), signature).ShouldBeFalse();
        });
    }

    private static IEnumerable<JsonElement> All() =>
        JsonDocument.Parse(Samples.Of("Twilio", "twilio-signature-vectors.json")).RootElement.GetProperty("vectors").EnumerateArray().Where(vector => Text(vector, "kind") == "form");

    private static string Text(JsonElement vector, string name) => vector.GetProperty(name).GetString()!;

    private static FormParameters Parameters(JsonElement vector) => new(vector.GetProperty("params").EnumerateObject().SelectMany(parameter =>
        parameter.Value.ValueKind == JsonValueKind.Array
            ? parameter.Value.EnumerateArray().Select(value => (parameter.Name, value.GetString()!))
            : [(parameter.Name, parameter.Value.GetString()!)]));
}
