namespace HudumaContact.Speech.Values;

/// <summary>Values that may be one person's alone: an amount that is owed, a reference, a telephone number.</summary>
public static class PersonalValues
{
    private static readonly ValueKind[] Kinds = [References.Kind, Amounts.Kind, Phones.Kind];

    /// <summary>Whether one stands in a line. It may be everybody's all the same, as a fee is: nobody can tell by the line.</summary>
    public static bool AnyIn(string line, string language)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(line[at - 1])) continue;
            if (Kinds.Any(kind => kind.Written.Match(line, at) is { Success: true, Length: > 0 } match && kind.Say(match, language) is not null)) return true;
        }

        return false;
    }
}
