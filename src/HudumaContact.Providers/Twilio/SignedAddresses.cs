using System.Text.RegularExpressions;

namespace HudumaContact.Providers.Twilio;

/// <summary>
/// The addresses that a signature may have been made over: as we know it, without its port, with the scheme's own port, and with an
/// apostrophe of its query escaped. Everything else stays as it is: letter by letter, because that is what was signed.
/// </summary>
internal static partial class SignedAddresses
{
    public static IEnumerable<string> Of(string address)
    {
        foreach (var one in WithAndWithoutPort(address))
        {
            yield return one;
            if (one.Contains('\'', StringComparison.Ordinal)) yield return one.Replace("'", "%27", StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> WithAndWithoutPort(string address)
    {
        var match = Authority.Match(address);
        if (!match.Success) return [address];
        var (begin, rest) = (match.Groups["begin"].Value, address[match.Length..]);
        var port = match.Groups["port"] is { Success: true } given ? given.Value
            : begin.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
        return [begin + rest, begin + port + rest];
    }

    // Scheme, perhaps a user name, the host (a name or a bracketed address), perhaps a port.
    [GeneratedRegex(@"^(?<begin>https?://(?:[^/?#@]*@)?(?:\[[^\]]*\]|[^/?#:@]+))(?<port>:[0-9]+)?(?=[/?#]|$)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Authority { get; }
}
