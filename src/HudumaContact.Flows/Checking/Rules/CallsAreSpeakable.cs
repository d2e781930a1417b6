using System.Buffers;
using System.Text.RegularExpressions;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>What is said on a call can be said: no marks that only an eye reads.</summary>
internal static partial class CallsAreSpeakable
{
    /// <summary>What a voice says of these is anybody's guess.</summary>
    private static readonly SearchValues<char> ForEyes = SearchValues.Create("*#_/\\<>{}[]|~^=@&");

    public static void Prove(Check check)
    {
        foreach (var node in check.Book.Nodes.Where(check.Calls.Reaches))
        {
            foreach (var wording in NodeWordings.Of(node))
            {
                foreach (var fault in Faults(check, wording)) check.Refuse(node, fault, wording.Line);
            }
        }

        foreach (var word in Word.OfCalls)
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
