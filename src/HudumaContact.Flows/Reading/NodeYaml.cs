using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading;

/// <summary>A node as it stands in the file, with what every kind needs to read it. Each exit that a kind takes is put into <see cref="Exits"/>.</summary>
internal sealed class NodeYaml(NodeId id, int line, YamlMapping node, string word, FileScope scope)
{
    private readonly List<(Exit, Destination)> _exits = [];

    public NodeId Id => id;

    public string File => node.File;

    public int Line => line;

    /// <summary>The keys of the node itself: its kind, <c>next</c>, <c>exits</c>.</summary>
    public YamlMapping Node => node;

    public FileScope Scope => scope;

    public IReadOnlyList<(Exit Exit, Destination To)> Exits => _exits;

    /// <summary>The keys under the kind's word; null with a fault when there are none.</summary>
    public YamlMapping? Body()
    {
        if (!YamlMapping.IsNull(node.Take(word)!)) return node.Mapping(word);
        node.Refuse(node.KeyNode(word), $"'{word}' is empty: write what belongs to it, {word}: {{ .. }}.");
        return null;
    }

    public void AddExit(Exit exit, Destination? to)
    {
        if (to is not null) _exits.Add((exit, to));
    }

    /// <summary>The exit of a kind that has one way on.</summary>
    public void TakeNext() => AddExit(Exit.Next, DestinationReader.Read(node, "next", scope, required: true));

    /// <summary>The exits of a kind that names them, all of them.</summary>
    public void TakeExits(params IReadOnlyList<Exit> required) => TakeExits(required, []);

    /// <summary>And exits that may be left out.</summary>
    public void TakeExits(IReadOnlyList<Exit> required, IReadOnlyList<Exit> others)
    {
        if (node.Mapping("exits") is { } exits)
        {
            foreach (var exit in required) AddExit(exit, DestinationReader.Read(exits, exit.Name, scope, required: true));
            foreach (var exit in others) AddExit(exit, DestinationReader.Read(exits, exit.Name, scope));
            exits.RefuseOthers();
        }
        else if (node.Take("exits") is not { } at || YamlMapping.IsNull(at))
        {
            node.Refuse(node.KeyNode(word), $"'exits' is missing: exits: {{ {string.Join(", ", required.Select(exit => exit + ": .."))} }}.");
        }
    }

    /// <summary>Exits whose names another flow gives; the check compares them.</summary>
    public void TakeAnyExits()
    {
        if (node.Mapping("exits") is not { } exits) return;
        foreach (var name in exits.Keys) AddExit(new Exit(Names.Checked(exits, exits.KeyNode(name), name)), DestinationReader.Read(exits, name, scope, required: true));
    }

    /// <summary>What only a node that waits for an answer has: <c>tries</c>, <c>pages</c>, <c>seconds</c>, <c>wrong</c> and the exits <c>lost</c> and <c>silent</c>; and an ask <c>case-number</c>.</summary>
    public GatherNode AsGather(GatherNode gather)
    {
        if (node.Mapping("exits") is { } exits)
        {
            AddExit(Exit.Lost, DestinationReader.Read(exits, Exit.Lost.Name, scope));
            AddExit(Exit.Silent, DestinationReader.Read(exits, Exit.Silent.Name, scope));
            if (gather is AskNode) AddExit(AskNode.CaseNumber, DestinationReader.Read(exits, AskNode.CaseNumber.Name, scope));
            exits.RefuseOthers();
        }

        var wrong = WordingReader.Read(node, "wrong", scope, required: false);
        return gather with
        {
            Tries = node.Whole("tries", 1, 9) ?? gather.Tries,
            Pages = node.Whole("pages", 1, 9),
            Seconds = node.Whole("seconds", DefaultsReader.PromptSeconds.Least, DefaultsReader.PromptSeconds.Most),
            WrongAnswer = wrong.IsEmpty ? null : wrong,
        };
    }
}
