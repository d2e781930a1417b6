using System.Globalization;
using System.Security.Cryptography;

namespace HudumaContact.Conversations.Hops;

/// <summary>
/// What is dialled behind the code of the line to open a form: <c>*647*40718#</c>. Five digits, the first no zero: no menu has as many
/// options, and none of the keys that move about has as many digits. It opens for one number alone, so it need not be hard to guess.
/// </summary>
public static class FormCode
{
    private const int First = 10_000;
    private const int Last = 99_999;

    public static string Draw() => RandomNumberGenerator.GetInt32(First, Last + 1).ToString(CultureInfo.InvariantCulture);

    public static bool IsOne(string dialled) =>
        dialled.Length == 5 && dialled[0] != '0' && !dialled.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>How it is dialled on a line: <c>*647#</c> becomes <c>*647*40718#</c>.</summary>
    public static string On(string address, string code) => $"{address.TrimEnd('#')}*{code}#";
}
