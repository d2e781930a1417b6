using System.Buffers;
using System.Text.RegularExpressions;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Rendering;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>What is said on a call can be said: no marks that only an eye reads.</summary>
internal static partial class CallsAreSpeakable
{
    /// <summary>What a voice says of these is anybody's guess.</summary>
    private static readonly SearchValues<char> ForEyes = SearchValues.Create("*#_/\\<>{}[]|~^=@&");

    /// <summary>The engine's own wordings that a call says.</summary>
    private static readonly IReadOnlyList<string> Spoken =
    [
        Word.Back, Word.More, Word.CopyBySms, Word.CopySent, Word.WrongChoice, Word.WrongAnswer, Word.HopLimit, Word.Apology, Word.OutOfStep, Word.Distress,
        Word.Press, Word.Star, Word.Hash, Word.Person, Word.NoInput, Word.HearAgain, Word.EndWithHash, Word.Speak,
    ];

    public static void Prove(Check check)
    {
        foreach (var node in check.Book.Nodes.Where(check.Calls.Reaches))
        {
            foreach (var wording in NodeWordings.Of(node))
            {
                foreach (var fault in Faults(check, wording)) check.Refuse(node, fault, wording.Line);
            }
        }

        foreach (var word in Spoken)
        {
            foreach (var fault in Faults(check, check.Book.Defaults.Words[word])) check.RefuseDefaults($"The word '{word}': {fault}", check.Book.Defaults.Words[word].Line);
        }
    }

    private static IEnumerable<string> Faults(Check check, Wording wording)
    {
        foreach (var language in check.Languages)
        {
            // What is printed in it is known only when it is said.
            var text = Output.Replace(wording.In(language, LineKind.Voice, check.Book.Defaults.Fallback).Source, "");
            if (text.AsSpan().IndexOfAny(ForEyes) is >= 0 and var odd)
                yield return $"A voice cannot say '{text[odd]}' in the '{language}' text. Write it in words, or give the text a voice: wording.";
        }
    }

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Output { get; }
}
