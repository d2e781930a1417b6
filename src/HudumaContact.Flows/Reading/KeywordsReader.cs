using System.Text.RegularExpressions;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Flows.Reading;

/// <summary>The words that start a flow by text: <c>keywords: { en: [complaint], sw: [malalamiko] }</c>.</summary>
internal static partial class KeywordsReader
{
    public const int Longest = 20;

    /// <summary>For the published schema too.</summary>
    public const string Shape = "^[a-z][a-z0-9]*( [a-z0-9]+)*$";

    public static IReadOnlyList<FlowKeyword> Read(YamlMapping yaml, FileScope scope)
    {
        if (yaml.Mapping("keywords") is not { } words) return [];
        var read = new List<FlowKeyword>();
        // Without the languages of the release it is not known which should be here.
        foreach (var language in scope.Languages.Count > 0 ? scope.Languages : [.. words.Keys.Where(DefaultsReader.IsLanguage)])
        {
            foreach (var node in words.List(language))
            {
                if (node is YamlScalarNode { Value: { } text } && text.Length <= Longest && Word.IsMatch(text)) read.Add(new FlowKeyword(text, language, (int)node.Start.Line));
                else words.Refuse(node, $"A keyword is small letters and digits, a letter first, with one blank between words and at most {Longest} characters: keywords: {{ en: [complaint, my case] }}.");
            }
        }

        words.RefuseOthers();
        return read;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9]*( [a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }
}
