using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Talking;

namespace HudumaContact.Host.CommandLine.Flow;

/// <summary>The golden conversations of a release that was checked, played.</summary>
internal static class GoldenConversations
{
    public static ChatOutcome[] Play(Release release) =>
        [.. ChatFile.AllIn(release.Content, faults: []).AsParallel().AsOrdered().Select(chat => ChatPlayer.Play(chat, release.Flows, TalkWorlds.Of(release)))];
}
