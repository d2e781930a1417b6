using System.Globalization;

namespace HudumaContact.Catalogue.Answers;

/// <summary>Amounts as they are told: <c>KSh 1,050</c>, <c>KSh 700-1,000</c>, <c>from KSh 1,050</c>, <c>USD 30</c>.</summary>
internal static class Money
{
    public static string Number(int amount) => amount.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Null when no amount is known, or when the words of the fee already name it.</summary>
    public static string? Told(Fee fee, string language)
    {
        var what = fee.What.In(language);
        return fee switch
        {
            { Kes: 0 } => AnswerWords.Free.In(language),
            { Kes: { } kes } => "KSh " + Number(kes),
            { KesLeast: { } least } when what.Contains(Number(least), StringComparison.Ordinal) => null,
            { KesLeast: { } least, KesMost: { } most } => $"KSh {Number(least)}-{Number(most)}",
            { KesLeast: { } least } => $"{AnswerWords.From.In(language)} KSh {Number(least)}",
            { KesMost: { } most } => $"{AnswerWords.UpTo.In(language)} KSh {Number(most)}",
            { Usd: { } usd } => "USD " + Number(usd),
            _ => null,
        };
    }
}
