using HudumaContact.Content;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Checking;
using HudumaContact.Host.Settings;

namespace HudumaContact.Host.Workers;

/// <summary>Publishes the flows folder; when it is refused, the running release stays and the faults are told once.</summary>
internal sealed partial class PublishFolder(PublishRelease publish, ReleaseShelf shelf, HudumaSettings settings, ILogger<PublishFolder> logger)
{
    /// <summary>Who publishes when nobody does.</summary>
    public const string ByServer = "the server itself";

    /// <summary>Reads the folder for nothing but that the code which reads and checks it is compiled.</summary>
    public void ReadAhead() => ReleaseReader.Read(ReleaseFolder.Read(settings.Flows.Path, []), TextedLines.Usual, []);

    /// <returns>The faults; none when it was published, or had not changed.</returns>
    public async Task<IReadOnlyList<Fault>> RunAsync(string by, string note, CancellationToken cancellation)
    {
        var found = new List<Fault>();
        var content = ReleaseFolder.Read(settings.Flows.Path, found);
        var before = shelf.CurrentOrNone?.Hash;
        var outcome = await publish.RunAsync(content, by, note, cancellation, found);
        if (outcome.Release is null) LogRefused(outcome.Faults.Count == 1 ? "1 fault" : $"{outcome.Faults.Count} faults", string.Join(Environment.NewLine, outcome.Faults.Select(fault => "  " + fault)));
        else if (outcome.Release.Hash != before) LogPublished(outcome.Release.Content.ShortHash, by);
        return outcome.Faults;
    }

    [LoggerMessage(1, LogLevel.Information, "Release {Hash} was published by {By}")]
    private partial void LogPublished(string hash, string by);

    [LoggerMessage(2, LogLevel.Warning, "The flows folder was refused, the running release stays. {Count}:\n{Faults}")]
    private partial void LogRefused(string count, string faults);
}
