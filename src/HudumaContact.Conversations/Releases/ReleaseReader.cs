using HudumaContact.Catalogue;
using HudumaContact.Content;
using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Reading;
using HudumaContact.Flows.Running;
using HudumaContact.Flows.Talking;
using HudumaContact.Speech.Recordings;

namespace HudumaContact.Conversations.Releases;

/// <summary>From files to a release. Whoever publishes reads it with all checks; a release that was published once is only opened.</summary>
public static class ReleaseReader
{
    /// <summary>Reads and checks everything, against the lines it is to run on: flows, catalogue, golden conversations. Null with all faults, in the order of the files, when there is any.</summary>
    /// <param name="speaking">How long it takes to say something; without it as fast as recordings are made.</param>
    public static Release? Read(ContentSet content, TextedLines lines, ICollection<Fault> faults, SpeakingTime? speaking = null)
    {
        var found = new List<Fault>();
        var flows = FlowReader.ReadAll(content, found);
        var catalogue = ServiceCatalogue.Read(content, found);
        ChatFile.AllIn(content, found);
        StudioIndex.Read(content, found);
        foreach (var (file, json) in PublishedSchemas.All)
        {
            if (content.Find(file) is { } schema && schema.Text != json)
                found.Add(new Fault(schema.Path, 1, 1, "This is not the schema of the format that this program reads, so editors would be wrong. Write it anew: scripts/huduma flow schema"));
        }

        // One fault must not hide the others: the rules are run over all that could be read.
        IWorldExtent extent = catalogue is null ? new UnreadCatalogue() : new CatalogueExtent(catalogue, speaking);
        if (flows is { IsWhole: true, Book: { } book }) FlowChecker.Check(book, extent, lines, found);
        else if (flows.Book is { } part) FlowChecker.CheckParts(part, extent, lines, found);
        foreach (var fault in Fault.InOrder(found)) faults.Add(fault);
        return found.Count == 0 ? Made(content, flows.Book!, catalogue!) : null;
    }

    /// <summary>Reads what was checked when it was published, perhaps by an older version of the program. Null with the faults when it cannot be read at all.</summary>
    public static Release? Open(ContentSet content, ICollection<Fault> faults)
    {
        var flows = FlowReader.Read(content, faults);
        var catalogue = ServiceCatalogue.Read(content, faults);
        return flows is null || catalogue is null ? null : Made(content, flows, catalogue);
    }

    private static Release Made(ContentSet content, FlowBook flows, ServiceCatalogue catalogue) => new(content.Hash, content, flows, catalogue, new FlowRunner(flows));
}
