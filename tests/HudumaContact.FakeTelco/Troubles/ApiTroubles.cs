using System.Globalization;

namespace HudumaContact.FakeTelco.Troubles;

/// <summary>The share of calls that meets each trouble.</summary>
internal sealed class ApiTroubles(Chance chance, IReadOnlyDictionary<ApiTrouble, double> shares)
{
    /// <summary>As they are asked for on the command line.</summary>
    public static IReadOnlyDictionary<string, ApiTrouble> Names { get; } = new Dictionary<string, ApiTrouble>(StringComparer.Ordinal)
    {
        ["slow"] = ApiTrouble.Slow,
        ["timeout"] = ApiTrouble.Timeout,
        ["429"] = ApiTrouble.TooMany,
        ["500"] = ApiTrouble.ServerError,
        ["html"] = ApiTrouble.Html,
        ["nothing"] = ApiTrouble.Nothing,
        ["sent-nothing"] = ApiTrouble.SentNothing,
    };

    /// <summary>None before they begin: what is right must be learned first.</summary>
    public bool HaveBegun { get; set; }

    public ApiTrouble Next()
    {
        if (!HaveBegun) return ApiTrouble.None;
        foreach (var (trouble, share) in shares)
        {
            if (chance.Happens(share)) return trouble;
        }

        return ApiTrouble.None;
    }

    /// <summary>Reads <c>429=0.05,timeout=0.01</c>.</summary>
    public static IReadOnlyDictionary<ApiTrouble, double> Read(string text)
    {
        var shares = new Dictionary<ApiTrouble, double>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=');
            if (pair.Length != 2 || !Names.TryGetValue(pair[0], out var trouble) || !double.TryParse(pair[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) || share > 1)
                throw new ArgumentException($"'{part}' is no trouble with its share; write 429=0.05. Troubles: {string.Join(", ", Names.Keys)}", nameof(text));
            shares[trouble] = share;
        }

        return shares;
    }
}
