namespace HudumaContact.Desk.Simulator;

/// <summary>What a caller dialled, taken apart as a network does: whose code it is, and the answers dialled behind it.</summary>
/// <param name="ServiceCode">The code of the line, e.g. <c>*647#</c>.</param>
/// <param name="Answers">E.g. <c>1*3</c> of <c>*647*1*3#</c>; mostly empty.</param>
public sealed record DialledCode(string ServiceCode, string Answers)
{
    /// <summary>Null when the line has another code: the network itself turns the caller away.</summary>
    public static DialledCode? Read(string dialled, string lineCode)
    {
        var code = string.Concat(dialled.Where(character => !char.IsWhiteSpace(character)));
        if (code == lineCode) return new DialledCode(lineCode, "");
        var answersBehind = lineCode.TrimEnd('#') + "*";
        return code.EndsWith('#') && code.StartsWith(answersBehind, StringComparison.Ordinal) ? new DialledCode(lineCode, code[answersBehind.Length..^1]) : null;
    }
}
