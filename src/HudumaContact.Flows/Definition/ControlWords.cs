using System.Collections.Frozen;

namespace HudumaContact.Flows.Definition;

/// <summary>Words that steer the line itself. They count only as the whole text: "stop paying bribes" is a question.</summary>
public static class ControlWords
{
    /// <summary>What leads to the menu, in every language.</summary>
    public const string Menu = "MENU";

    private const string Between = " \n.,:;!?()[]\"'/-";

    private static readonly FrozenDictionary<string, ControlWord> Words = new Dictionary<string, ControlWord>(StringComparer.OrdinalIgnoreCase)
    {
        ["STOP"] = ControlWord.Stop,
        ["ACHA"] = ControlWord.Stop,
        ["SITISHA"] = ControlWord.Stop,
        ["SITAKI"] = ControlWord.Stop,
        ["START"] = ControlWord.Start,
        ["ANZA"] = ControlWord.Start,
        ["HELP"] = ControlWord.Help,
        ["MSAADA"] = ControlWord.Help,
        ["AGENT"] = ControlWord.Agent,
        ["MHUDUMU"] = ControlWord.Agent,
        [Menu] = ControlWord.Menu,
        ["MENYU"] = ControlWord.Menu,
        ["PRIVACY"] = ControlWord.Privacy,
        ["FARAGHA"] = ControlWord.Privacy,
        ["ENGLISH"] = ControlWord.English,
        ["KISWAHILI"] = ControlWord.Swahili,
        ["REOPEN"] = ControlWord.Reopen,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // The others are English, or used by everybody.
    private static readonly FrozenSet<string> Swahili = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "ACHA", "SITISHA", "SITAKI", "ANZA", "MSAADA", "MHUDUMU", "MENYU", "FARAGHA");

    /// <summary>Whether a text of ours tells to answer with one of them: they stand in it in capitals.</summary>
    public static bool AreNamedIn(string text)
    {
        foreach (var range in text.AsSpan().SplitAny(Between))
        {
            var word = text.AsSpan()[range];
            if (word.Length > 0 && !word.ContainsAnyExceptInRange('A', 'Z') && Words.ContainsKey(word.ToString())) return true;
        }

        return false;
    }

    /// <summary>The language that a word chooses, or null.</summary>
    public static string? LanguageOf(ControlWord word) => word switch
    {
        ControlWord.English => "en",
        ControlWord.Swahili => "sw",
        _ => null,
    };

    /// <summary>The language of a text that is such a word, or null where the word does not show it.</summary>
    public static string? WrittenIn(string text) => Swahili.Contains(WholeText.Of(text)) ? "sw" : null;

    /// <summary>Capitals, spaces around it and a full stop or the like behind it make no difference.</summary>
    public static ControlWord? Find(string text) =>
        Words.TryGetValue(WholeText.Of(text), out var word) ? word : null;
}

public enum ControlWord
{
    /// <summary>Nothing more that was not asked for.</summary>
    Stop,
    Start,
    Help,
    Agent,
    Menu,
    Privacy,
    English,
    Swahili,

    /// <summary>A case that was closed is not over.</summary>
    Reopen,
}
