using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Lookups.Status;

/// <summary>
/// Something that only who applied should know, in one form however it was typed or kept: an ID number without leading zeros, a day
/// of birth as <c>1998-06-15</c>. Printed, it is masked.
/// </summary>
public sealed record SecondFact
{
    private const int FewestDigits = 5;

    private const int MostDigits = 10;

    /// <summary>As people write days, without and with marks; registers write the first.</summary>
    private static readonly string[] Days = ["yyyy-MM-dd", "ddMMyyyy", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "yyyy/MM/dd"];

    private SecondFact(SecondFactKind kind, string value) => (Kind, Value) = (kind, value);

    public SecondFactKind Kind { get; }

    /// <summary>Never for a log.</summary>
    public string Value { get; }

    /// <summary>The fact in a text, or null when it is none of this kind.</summary>
    public static SecondFact? Read(SecondFactKind kind, string? text) => kind switch
    {
        SecondFactKind.IdNumber => IdNumber(text?.Trim() ?? ""),
        SecondFactKind.BirthDate => BirthDate(text?.Trim() ?? ""),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such fact."),
    };

    /// <summary>As flow files name it.</summary>
    public static string WordOf(SecondFactKind kind) => StatusFields.Proofs[(int)kind];

    /// <summary>Takes as long for a near miss as for any other.</summary>
    public bool Is(SecondFact other) =>
        Kind == other.Kind && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Value), Encoding.UTF8.GetBytes(other.Value));

    public override string ToString() => $"{WordOf(Kind)} ***";

    private static SecondFact? IdNumber(string text)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return digits.Length is >= FewestDigits and <= MostDigits && digits.All(char.IsAsciiDigit) && digits.TrimStart('0') is { Length: > 0 } number
            ? new SecondFact(SecondFactKind.IdNumber, number)
            : null;
    }

    private static SecondFact? BirthDate(string text)
    {
        // A register may tell the hour of midnight with it.
        if (text.Length > 10 && text[10] is 'T' or ' ') text = text[..10];
        return DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2100
            ? new SecondFact(SecondFactKind.BirthDate, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;
    }
}
