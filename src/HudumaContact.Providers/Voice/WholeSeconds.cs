using System.Globalization;

namespace HudumaContact.Providers.Voice;

/// <summary>Times as both providers write them.</summary>
internal static class WholeSeconds
{
    /// <summary>Never none, and rather more than less.</summary>
    public static string Of(TimeSpan time) => Math.Max(1, (int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Null where none is told.</summary>
    public static TimeSpan? Read(string text) =>
        uint.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
}
