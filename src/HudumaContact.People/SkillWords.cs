using System.Collections.Immutable;
using System.Globalization;

namespace HudumaContact.People;

/// <summary>What is written down of somebody, taken apart: <c>immigration en sw texts=3 callbacks=0</c>.</summary>
/// <param name="Words">Skills and languages, in small letters.</param>
/// <param name="Texts">How many talks by text they have at once; null: as many as usual. The same with the others.</param>
public sealed record SkillWords(ImmutableArray<string> Words, int? Texts, int? Chats, int? Callbacks)
{
    /// <summary>More at once is nobody's to follow.</summary>
    public const int MostAtOnce = 20;

    public static readonly string Told = $"How much somebody has at once is written texts=4 chats=2 callbacks=1, each from 0 to {MostAtOnce}.";

    /// <param name="unknown">The first word with a <c>=</c> that says nothing; null when all do. Such words are left out.</param>
    public static SkillWords Read(string written, out string? unknown)
    {
        unknown = null;
        var words = ImmutableArray.CreateBuilder<string>();
        var atOnce = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in written.ToLowerInvariant().Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Split('=', 2) is not [var way, var number]) words.Add(word);
            else if (way is "texts" or "chats" or "callbacks" && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most <= MostAtOnce) atOnce[way] = most;
            else unknown ??= word;
        }

        return new SkillWords(words.ToImmutable(), Of("texts"), Of("chats"), Of("callbacks"));

        int? Of(string way) => atOnce.TryGetValue(way, out var most) ? most : null;
    }
}
