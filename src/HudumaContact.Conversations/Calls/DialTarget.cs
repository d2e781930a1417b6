using System.Text.RegularExpressions;
using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Conversations.Calls;

/// <summary>Whom a call is put through to, as the provider of the line reaches them: a number, a SIP address or a browser client.</summary>
/// <param name="Value">E.g. <c>+254700000001</c>, <c>sip:amina@example.test</c>, <c>amina</c>.</param>
public sealed partial record DialTarget(DialTargetKind Kind, string Value)
{
    private const string OfClient = "client:";

    /// <summary>As people write it: a number in any form, <c>sip:amina@example.test</c>, <c>client:amina</c>. Null when it is none.</summary>
    public static DialTarget? Read(string written)
    {
        written = written.Trim();
        if (written.StartsWith("sip:", StringComparison.OrdinalIgnoreCase)) return Sip.IsMatch(written) ? new DialTarget(DialTargetKind.Sip, written) : null;
        if (written.StartsWith(OfClient, StringComparison.OrdinalIgnoreCase)) return Client.IsMatch(written[OfClient.Length..]) ? new DialTarget(DialTargetKind.Client, written[OfClient.Length..]) : null;
        return PhoneNumber.TryParse(written, out var number, out var wasRepaired) && !wasRepaired ? new DialTarget(DialTargetKind.Number, number.E164) : null;
    }

    /// <summary>Not the number.</summary>
    public override string ToString() => $"{Kind}";

    [GeneratedRegex("^sips?:[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,120}(:[0-9]{1,5})?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
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
