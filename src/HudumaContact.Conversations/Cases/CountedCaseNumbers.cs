namespace HudumaContact.Conversations.Cases;

/// <summary>The same numbers in the same order every time, for conversations that are played again. Never for citizens.</summary>
public sealed class CountedCaseNumbers : ICaseNumbers
{
    private int _last;

    /// <summary><c>HC-222222</c>, <c>HC-222223</c> and so on, in signs that a case number has.</summary>
    public string Next()
    {
        const string digits = "234567";
        var number = new char[CaseNumber.Signs];
        var rest = Interlocked.Increment(ref _last) - 1;
        for (var i = number.Length - 1; i >= 0; i--, rest /= digits.Length) number[i] = digits[rest % digits.Length];
        return CaseNumber.Prefix + new string(number);
    }
}
