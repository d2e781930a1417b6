using System.Globalization;

namespace HudumaContact.Providers.AfricasTalking;

/// <summary>A cost as the provider writes it: <c>KES 0.8000</c>, or <c>0</c> without a currency.</summary>
internal static class SmsCost
{
    public static decimal? Read(string text) =>
        decimal.TryParse(text.AsSpan(text.LastIndexOf(' ') + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
