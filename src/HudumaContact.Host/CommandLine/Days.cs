using System.CommandLine;
using System.Globalization;

namespace HudumaContact.Host.CommandLine;

/// <summary>A day that is asked about. It is written in one way alone: 3-4-26 is another day to whoever reads it.</summary>
internal static class Days
{
    public static Option<DateOnly?> On(string description) => new("--on")
    {
        Description = description,
        CustomParser = result =>
        {
            var typed = result.Tokens.Single().Value;
            if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"'{typed}' is no day. Write it as 2026-11-23.");
            return null;
        },
    };
}
