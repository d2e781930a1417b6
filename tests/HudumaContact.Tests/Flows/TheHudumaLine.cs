using HudumaContact.Content;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Running;

namespace HudumaContact.Tests.Flows;

/// <summary>The content of this repository: the folder <c>flows</c>.</summary>
internal static class TheHudumaLine
{
    private static readonly Lazy<Release> Read = new(Open);

    public static string Folder { get; } = Path.Combine(Root(), "flows");

    public static Release Release => Read.Value;

    public static ContentSet Content(ICollection<Fault> faults) => ContentFolder.Read(Folder, faults);

    /// <summary>The world of one conversation: its cases are numbered from the first.</summary>
    public static Func<DateTimeOffset, IWorld> World() => TalkWorlds.Of(Release);

    private static Release Open()
    {
        var faults = new List<Fault>();
        return ReleaseReader.Open(Content(faults), faults) ?? throw new InvalidOperationException(string.Join('\n', faults));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HudumaContact.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return folder.FullName;
    }
}
