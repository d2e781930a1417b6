using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Answers;

/// <summary>What the catalogue that is live tells today.</summary>
public sealed class TodaysAnswers(ReleaseShelf releases, IHopWorlds worlds)
{
    /// <summary>As a text message tells it; null when the catalogue no longer knows what it is about.</summary>
    public string? InWriting(Item about, string topic, string language) => World(about)?.Answer(topic, about, language, LineKind.Sms).Text;

    /// <summary>What it is about, in a word or two; its id when the catalogue no longer knows it.</summary>
    public string NameOf(Item about, string language) => World(about)?.Field(about, "short", language, LineKind.Sms) ?? about.Id;

    /// <summary>
    /// Whether an answer, told on whichever kind of line, is what would be told today. A notice is told first and is no part of it, so an
    /// answer that ends in the other is the same.
    /// </summary>
    public bool IsStillTold(Item about, string topic, string language, string wording, string catalogue)
    {
        if (World(about) is not { } world) return false;
        foreach (var (_, line) in LineWords.All)
        {
            var today = world.Answer(topic, about, language, line);
            if (today.Version == catalogue || today.Text.EndsWith(wording, StringComparison.Ordinal) || wording.EndsWith(today.Text, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private IWorld? World(Item about) => worlds.Open(releases.Current) is var world && world.Knows(about) ? world : null;
}
