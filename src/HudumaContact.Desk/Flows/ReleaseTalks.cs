using HudumaContact.Content;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;
using HudumaContact.Flows.Talking;

namespace HudumaContact.Desk.Flows;

/// <summary>Talks on a release without records: its golden conversations played, and a world for a talk of one's own.</summary>
internal sealed class ReleaseTalks
{
    private volatile Walked? _last;

    /// <summary>The exits that no golden conversation of the release takes, in the order of the files. Played once for a release.</summary>
    public IReadOnlyList<(Node Node, Exit Exit)> Unwalked(Release release)
    {
        if (_last is not { } last || last.Hash != release.Hash) _last = last = new Walked(release.Hash, Play(release));
        return last.Unwalked;
    }

    /// <summary>The catalogue as it answers on any day, with no notices and with case numbers that nobody gets.</summary>
    public static Func<DateTimeOffset, IWorld> WorldOf(Release release)
    {
        var numbers = new CountedCaseNumbers();
        return now => new CatalogueWorld(release.Catalogue, [], DateOnly.FromDateTime(now.ToOffset(TalkSetting.Nairobi).DateTime), numbers);
    }

    private static IReadOnlyList<(Node Node, Exit Exit)> Play(Release release)
    {
        // The release was checked when it was published: its conversations can be read.
        var chats = release.Content.Files
            .Where(file => file.Path.EndsWith(ChatFile.Ending, StringComparison.Ordinal))
            .Select(file => ChatFile.Parse(file, new List<Fault>()))
            .OfType<ChatFile>();
        return UnwalkedExits.Find(release.Flows, chats.SelectMany(chat => ChatPlayer.Play(chat, release.Flows, WorldOf(release)).Steps));
    }

    private sealed record Walked(string Hash, IReadOnlyList<(Node Node, Exit Exit)> Unwalked);
}
