using System.Text;
using CsCheck;
using HudumaContact.Providers;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers;

public sealed class FormFieldsTests
{
    [Theory]
    [InlineData("a=1+2", "1 2")]
    [InlineData("a=1%202", "1 2")]
    [InlineData("a=%2B254", "+254")]
    [InlineData("a=1=2", "1=2")]
    [InlineData("a", "")]
    [InlineData("a=", "")]
    [InlineData("a=100%", "100%")]
    [InlineData("a=%zz", "%zz")]
    [InlineData("a=%4", "%4")]
    [InlineData("a=%c3%a9", "é")]
    [InlineData("a=%ff", "\uFFFD")]
    [InlineData("&&a=1", "1")]
    [InlineData("%61=1", "1")]
    public void A_value_is_decoded_by_the_rules_of_the_web(string body, string value)
    {
        var fields = new FormFields(Encoding.ASCII.GetBytes(body));
        fields.MoveNext().ShouldBeTrue();
        Encoding.UTF8.GetString(fields.Name).ShouldBe("a");
        fields.Text.ShouldBe(value);
        fields.MoveNext().ShouldBeFalse();
    }

    [Fact]
    public void An_empty_body_has_no_fields() => new FormFields([]).MoveNext().ShouldBeFalse();

    [Fact]
    public Task What_a_standard_client_encodes_is_read_back() =>
        Gen.Select(Gen.String, Gen.String).Array[0, 6].SampleAsync(async pairs =>
        {
            // A lone surrogate is no text: it can't be encoded, so a client sends U+FFFD.
            var sent = pairs.Select(pair => KeyValuePair.Create(Valid(pair.Item1) + "n", Valid(pair.Item2))).ToArray();
            using var content = new FormUrlEncodedContent(sent);
            Pairs(await content.ReadAsByteArrayAsync()).ShouldBe(sent);
        });

    [Fact]
    public void No_bytes_at_all_break_it() =>
        Gen.Byte.Array[0, 200].Sample(bytes => { Pairs(bytes); });

    private static List<KeyValuePair<string, string>> Pairs(byte[] body)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        var fields = new FormFields(body);
        while (fields.MoveNext()) pairs.Add(KeyValuePair.Create(Encoding.UTF8.GetString(fields.Name), fields.Text));
        return pairs;
    }

    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
