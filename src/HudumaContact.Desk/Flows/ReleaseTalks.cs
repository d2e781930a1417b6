using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Talking;

namespace HudumaContact.Desk.Flows;

/// <summary>Talks on a release without records: its golden conversations, played.</summary>
internal sealed class ReleaseTalks
{
    private volatile Walked? _last;

    /// <summary>The exits that no golden conversation of the release takes, in the order of the files. Played once for a release.</summary>
    public IReadOnlyList<(Node Node, Exit Exit)> Unwalked(Release release)
    {
        if (_last is not { } last || last.Hash != release.Hash) _last = last = new Walked(release.Hash, Play(release));
        return last.Unwalked;
    }

    private static IReadOnlyList<(Node Node, Exit Exit)> Play(Release release)
    {
        // The release was checked when it was published: its conversations can be read.
        var chats = ChatFile.AllIn(release.Content, faults: []);
        return UnwalkedExits.Find(release.Flows, chats.SelectMany(chat => ChatPlayer.Play(chat, release.Flows, TalkWorlds.Of(release)).Steps));
    }

    private sealed record Walked(string Hash, IReadOnlyList<(Node Node, Exit Exit)> Unwalked);
}
