using System.Globalization;
using System.Security.Cryptography;

namespace HudumaContact.Benchmarks.Loads;

/// <summary>Writes the form that the provider posts for a hop of one session.</summary>
internal readonly record struct Caller(string Session, string Number)
{
    private static int _last = 10_000_000;

    /// <summary>Somebody who has not called before, in a session of their own.</summary>
    public static Caller New() => OfNumber(Interlocked.Increment(ref _last));

    /// <summary>The same person in a new session.</summary>
    public Caller Again() => this with { Session = NewSession() };

    public string Form(string text) =>
        $"sessionId={Session}&serviceCode=%2A647%23&phoneNumber=%2B254{Number}&networkCode=63902&text={text.Replace("*", "%2A", StringComparison.Ordinal)}";

    /// <summary>The form of a call, as the same provider posts it.</summary>
    /// <param name="told">What is told, encoded.</param>
    public string CallForm(string told) =>
        $"sessionId=ATVId_{Session[6..]}&direction=Inbound&callerNumber=%2B254{Number}&destinationNumber=%2B254800221108&callerCountryCode=254&{told}";

    private static Caller OfNumber(int number) => new(NewSession(), "7" + number.ToString("D8", CultureInfo.InvariantCulture));

    private static string NewSession() => "ATUid_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
