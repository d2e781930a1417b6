using System.Security.Cryptography;
using System.Text;

namespace HudumaContact.FakeTelco.Providers.Twilio;

/// <summary>X-Twilio-Signature: HMAC-SHA1, by the account's token, over the address and the form's names and values in order of name.</summary>
internal static class TwilioSignature
{
    public const string Header = "X-Twilio-Signature";

    public static string Of(string token, Uri address, IEnumerable<KeyValuePair<string, string>> form)
    {
        var signed = new StringBuilder(address.AbsoluteUri);
        foreach (var (name, value) in form.OrderBy(field => field.Key, StringComparer.Ordinal)) signed.Append(name).Append(value);
#pragma warning disable CA5350 // the provider's own algorithm
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(signed.ToString())));
#pragma warning restore CA5350
    }
}
