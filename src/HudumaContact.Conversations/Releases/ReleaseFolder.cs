using HudumaContact.Content;
using HudumaContact.Speech.Recordings;

namespace HudumaContact.Conversations.Releases;

/// <summary>A release on disk: its texts, which are published, and the recordings beside them, which are too much for a database and stay where they are.</summary>
public static class ReleaseFolder
{
    public static ContentSet Read(string folder, ICollection<Fault> faults)
    {
        var content = ContentFolder.Read(folder, faults);
        // What is wrong with the index itself is told by whoever reads the release.
        StudioFolder.Check(folder, StudioIndex.Read(content, []), faults);
        return content;
    }
}
