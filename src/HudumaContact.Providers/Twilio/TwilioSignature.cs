using System.Security.Cryptography;
using System.Text;

namespace HudumaContact.Providers.Twilio;

/// <summary>
/// The signature of a webhook: HMAC-SHA1, by the account's auth token, of the address it was posted to followed by all fields,
/// sorted by name, name and value with nothing between. It accepts what the vendor's own package accepts.
/// </summary>
internal static class TwilioSignature
{
    /// <param name="address">Scheme to query, as the provider was told it.</param>
    public static bool IsValid(string authToken, string address, FormParameters parameters, string signature)
    {
        var fields = Fields(parameters);
        var given = Encoding.UTF8.GetBytes(signature);
        var valid = false;
        // All of them, whichever fits: the time taken tells nothing.
        foreach (var signed in SignedAddresses.Of(address))
            valid |= CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Of(authToken, signed, fields)));
        return valid;
    }

    /// <summary>The signature as it stands in the header.</summary>
    public static string Of(string authToken, string address, FormParameters parameters) => Of(authToken, address, Fields(parameters));

#pragma warning disable CA5350 // The provider signs by SHA-1; as the hash of an HMAC it is not broken.
    private static string Of(string authToken, string address, string fields) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(address + fields)));
#pragma warning restore CA5350

    /// <summary>Names in the order of their code units; of a repeated name each value once, in the same order.</summary>
    private static string Fields(FormParameters parameters) => string.Concat(
        parameters.All.Distinct()
            .OrderBy(field => field.Name, StringComparer.Ordinal).ThenBy(field => field.Value, StringComparer.Ordinal)
            .Select(field => field.Name + field.Value));
}
