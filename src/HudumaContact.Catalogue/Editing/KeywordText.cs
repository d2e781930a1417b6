using System.Text.RegularExpressions;
using HudumaContact.Content;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Catalogue.Editing;

/// <summary>
/// Adds a word to what people type for a service, in the text of the catalogue's own file: only that one place changes, so that comments,
/// order and layout stay as the clerks left them.
/// </summary>
public static partial class KeywordText
{
    /// <summary>Characters; what is longer is a story and no keyword.</summary>
    public const int Longest = 60;

    public static string File => KeywordLists.File;

    /// <param name="language">en, sw or sheng.</param>
    /// <returns>The file with the word in it; null, with the faults added, when it can't be added.</returns>
    public static ContentFile? Add(ContentFile file, string service, string language, string word, ICollection<Fault> faults)
    {
        void Refuse(string message) => faults.Add(new Fault(file.Path, 0, 0, message, service));
        if (!Plain.IsMatch(word) || word.Length > Longest)
        {
            Refuse($"A keyword has 1 to {Longest} letters, digits and spaces, and perhaps ' - or /. Shorten what was typed to the words that name the service.");
            return null;
        }

        if (KeywordLists.Find(file, service, faults) is not { } lists)
        {
            Refuse("The file has no keywords of this service.");
            return null;
        }

        if (lists.Children.Values.OfType<YamlSequenceNode>().SelectMany(list => list).OfType<YamlScalarNode>().Any(known => string.Equals(known.Value, word, StringComparison.OrdinalIgnoreCase)))
        {
            Refuse($"'{word}' is a keyword of this service already.");
            return null;
        }

        if (KeywordLists.Child(lists, language) is not YamlSequenceNode { Style: SequenceStyle.Flow, Children: [.., { } last] })
        {
            Refuse($"'keywords.{language}' is no list as [\"one\", \"two\"], so nothing can be added to it here. Add the word in the file.");
            return null;
        }

        return new ContentFile(file.Path, file.Text.Insert(Offset(file.Text, last.End), $", \"{word}\""));
    }

    private static int Offset(string text, YamlDotNet.Core.Mark mark)
    {
        var begin = 0;
        for (var line = 1; line < mark.Line; line++) begin = text.IndexOf('\n', begin) + 1;
        return begin + (int)mark.Column - 1;
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}]([\p{L}\p{Nd} '/-]*[\p{L}\p{Nd}])?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plain { get; }
}
