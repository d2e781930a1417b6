using HudumaContact.Content;
using HudumaContact.Flows.Checking.Paths;
using HudumaContact.Flows.Checking.Values;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Reading;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Checking;

/// <summary>What the rules share: the book, what the world holds, the lines it will run on, and what was worked out of them once.</summary>
internal sealed class Check
{
    private readonly ICollection<Fault> _faults;

    public Check(FlowBook book, IWorldExtent extent, TextedLines lines, ICollection<Fault> faults)
    {
        _faults = faults;
        Book = book;
        Extent = extent;
        Lines = lines;
        Paths = new FlowPaths(book);
        Calls = new LinePaths(book, Paths, LineKind.Voice);
        Variables = new Variables(book, extent.Names);
        Longest = new LongestValues(this);
        SetBefore = new SetBefore(this);
    }

    public FlowBook Book { get; }

    public IWorldExtent Extent { get; }

    public TextedLines Lines { get; }

    public WorldNames Names => Extent.Names;

    public FlowPaths Paths { get; }

    /// <summary>What of the book can happen on a call.</summary>
    public LinePaths Calls { get; }

    public Variables Variables { get; }

    public LongestValues Longest { get; }

    public SetBefore SetBefore { get; }

    /// <summary>Found already: what is told on the way round such a loop has no longest text.</summary>
    public bool HasLoopWithoutScreen { get; set; }

    public IReadOnlyList<string> Languages => Book.Defaults.Languages;

    public void Refuse(Node node, string message, int line = 0) => Refuse(node.File, line > 0 ? line : node.Line, message, node.Id.Value);

    public void RefuseDefaults(string message, int line = 1) => Refuse(FlowReader.DefaultsFile, line, message, place: null);

    public void Refuse(string file, int line, string message, string? place) => _faults.Add(new Fault(file, line, 1, message, place));
}
