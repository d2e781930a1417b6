namespace HudumaContact.Flows.Reading;

/// <summary>For a name that is not known, the known one that was probably meant.</summary>
internal static class Nearest
{
    /// <summary><c> Did you mean 'fee'?</c>, or nothing when no name is near.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        var best = known.MinBy(other => Distance(name, other));
        return best is not null && Distance(name, best) <= Math.Max(1, name.Length / 3) ? $" Did you mean '{best}'?" : "";
    }

    /// <summary>Letters to insert, delete or replace (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
