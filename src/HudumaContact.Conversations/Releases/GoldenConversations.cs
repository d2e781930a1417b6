using HudumaContact.Content;
using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Talking;

namespace HudumaContact.Conversations.Releases;

/// <summary>The golden conversations of a release that was checked, played.</summary>
public static class GoldenConversations
{
    /// <summary>Beyond this many they are counted: a changed menu changes every conversation that passes it.</summary>
    private const int MostNamed = 5;

    public static ChatOutcome[] Play(Release release) =>
        [.. ChatFile.AllIn(release.Content, faults: []).AsParallel().AsOrdered().Select(chat => ChatPlayer.Play(chat, release.Flows, TalkWorlds.Of(release)))];

    /// <summary>A fault for each screen that is not the one a conversation says, or one for all of them when the conversations are many.</summary>
    public static IEnumerable<Fault> Faults(Release release)
    {
        var differing = Play(release).Where(outcome => outcome.Differences.Count > 0).ToList();
        return differing.Count > MostNamed
            ? [new Fault("", 0, 0, $"{differing.Count} conversations show another screen: flow test, then flow test --update.")]
            : differing.SelectMany(Faults);
    }

    private static IEnumerable<Fault> Faults(ChatOutcome outcome) => outcome.Differences.Select(difference =>
        new Fault(outcome.Played.Path, difference.Line, 1, $"{difference.Reason} To see both: huduma flow test. When the new one is right: huduma flow test --update"));
}
