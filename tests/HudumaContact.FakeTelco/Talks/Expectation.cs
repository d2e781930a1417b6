using System.Text.RegularExpressions;
using HudumaContact.FakeTelco.People;

namespace HudumaContact.FakeTelco.Talks;

/// <summary>What an answer must hold to be the right one: phrases, all of them, in any order.</summary>
internal sealed class Expectation
{
    /// <summary>In a phrase: the digits of who asked.</summary>
    public const string Id = "{id}";

    /// <summary>Written in a talk when nobody knows the wording: whatever the host tells a lone person is right for everybody.</summary>
    public const string Learned = "?";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly string[] _phrases;
    private readonly Regex[] _ofAnybody;

    public Expectation(IEnumerable<string> phrases)
    {
        _phrases = [.. phrases];
        _ofAnybody = [.. _phrases.Select(phrase => new Regex(
            Regex.Escape(phrase).Replace(Regex.Escape(Id), "(?<id>[0-9]{8})", StringComparison.Ordinal), RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience))];
        Key = string.Join('\n', _phrases);
    }

    /// <summary>Whatever comes is right: for those who learn what that is.</summary>
    public static Expectation Anything { get; } = new([""]);

    public IReadOnlyList<string> Phrases => _phrases;

    /// <summary>Two expectations with the same key tell nobody apart.</summary>
    public string Key { get; }

    public bool IsToBeLearned => _phrases is [Learned];

    public bool IsMetBy(string text, Person person) =>
        Array.TrueForAll(_phrases, phrase => text.Contains(phrase.Replace(Id, person.Id, StringComparison.Ordinal), StringComparison.Ordinal));

    /// <summary>Whether the text would answer anybody who expects this.</summary>
    public bool IsMetForAnybody(string text) => Array.TrueForAll(_ofAnybody, phrase => phrase.IsMatch(text));

    /// <summary>Whether the text names somebody else where this person should be named.</summary>
    public bool NamesAnother(string text, Person person) =>
        IsMetForAnybody(text) && _ofAnybody.Any(phrase => phrase.Match(text).Groups["id"] is { Success: true } id && id.Value != person.Id);

    public override string ToString() => string.Join(" + ", _phrases);
}
