using System.Text.RegularExpressions;
using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// Whom a call is put through to, as the provider of the line reaches them: a number, a SIP address or a browser client. An extension of the house's exchange is a SIP address there.
/// </summary>
/// <param name="Value">E.g. <c>+254700000001</c>, <c>sip:amina@example.test</c>, <c>amina</c>.</param>
public sealed partial record DialTarget(DialTargetKind Kind, string Value)
{
    private const string OfClient = "client:";

    /// <summary>As people write it: somebody's phone (<see cref="PhoneNumber.IsPhone"/>) in any form of its number, an extension of two to five digits (<c>101</c>), <c>sip:amina@example.test</c>, <c>client:amina</c>. Null when it is none.</summary>
    /// <param name="extensionsAt">The SIP domain of the exchange (<see cref="CallOptions.ExtensionsAt"/>); empty: there is none, and an extension leads nowhere.</param>
    public static DialTarget? Read(string written, string extensionsAt)
    {
        written = written.Trim();
        if (IsExtension(written)) return extensionsAt.Length > 0 ? new DialTarget(DialTargetKind.Sip, $"sip:{written}@{extensionsAt}") : null;
        if (written.StartsWith("sip:", StringComparison.OrdinalIgnoreCase)) return Sip.IsMatch(written) ? new DialTarget(DialTargetKind.Sip, written) : null;
        if (written.StartsWith(OfClient, StringComparison.OrdinalIgnoreCase)) return Client.IsMatch(written[OfClient.Length..]) ? new DialTarget(DialTargetKind.Client, written[OfClient.Length..]) : null;
        return PhoneNumber.TryParse(written, out var number, out var wasRepaired) && !wasRepaired && number.IsPhone ? new DialTarget(DialTargetKind.Number, number.E164) : null;
    }

    /// <summary>No number of Kenya is so short, and no code that a network answers is called as a person.</summary>
    public static bool IsExtension(string written) => Extension.IsMatch(written.Trim());

    /// <summary>Not the number.</summary>
    public override string ToString() => $"{Kind}";

    [GeneratedRegex(@"\A[0-9]{2,5}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Extension { get; }

    [GeneratedRegex("^sip:[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,120}(:[0-9]{1,5})?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sip { get; }

    [GeneratedRegex("^[A-Za-z0-9._-]{1,120}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Client { get; }
}

public enum DialTargetKind
{
    Number,
    Sip,
    Client,
}
