using System.Security.Cryptography;
using HudumaContact.Content;

namespace HudumaContact.Conversations.Answers;

/// <summary>
/// The code that an answer told can be found by: <c>A7K2QX3M</c>. Five signs tell the half-minute, so that codes are kept in the order they
/// were given, three are drawn by chance. The signs are those of case numbers, none taken for another over the phone.
/// </summary>
public static class AnswerCode
{
    private const string Alphabet = "2345679ACDEFGHJKMNPQRSTVWXYZ";

    private const int SignsOfTime = 5;
    private const int Drawn = 3;

    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Unit = TimeSpan.FromSeconds(30);

    /// <param name="at">UTC: when the answer is told.</param>
    public static string Draw(DateTime at)
    {
        Span<char> code = stackalloc char[SignsOfTime + Drawn];
        var units = Math.Max(0, (at - Start) / Unit);
        var rest = (long)units;
        for (var i = SignsOfTime - 1; i >= 0; i--)
        {
            code[i] = Alphabet[(int)(rest % Alphabet.Length)];
            rest /= Alphabet.Length;
        }

        RandomNumberGenerator.GetItems(Alphabet, code[SignsOfTime..]);
        return code.ToString();
    }

    /// <summary>A text with the code of the answer in it.</summary>
    public static string Coded(string text, string code) => $"{text}\n[{code}]";

    /// <summary>The same, where that costs no further part of an SMS.</summary>
    public static string AddTo(string text, string code)
    {
        var coded = Coded(text, code);
        return SmsParts.Of(coded).Count > SmsParts.Of(text).Count ? text : coded;
    }

    /// <summary>As it is written: <c>a7k2q-x3m</c> is <c>A7K2QX3M</c>.</summary>
    public static string Read(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
