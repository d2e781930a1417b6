namespace HudumaContact.Flows.Definition;

/// <summary>
/// One stop in a flow: a screen that waits for an answer, or one silent step. The kinds are the files of the folder Nodes.
/// </summary>
/// <param name="Line">Line of the file, 1-based, for faults.</param>
public abstract record Node(NodeId Id, string File, int Line)
{
    /// <summary>Never offered for continuing, never sent by SMS unasked, masked in transcripts: phones are shared.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>A direct dial stops here: the caller must see this screen before it is answered.</summary>
    public bool StopsDirectDial { get; init; }

    /// <summary>The named ways out and where they lead, in the order of the file.</summary>
    public IReadOnlyList<(Exit Exit, Destination To)> Exits { get; init; } = [];

    /// <summary>The word that a clerk writes for this kind, such as <c>menu</c>.</summary>
    public abstract string Kind { get; }

    public Destination? Leads(Exit exit)
    {
        foreach (var (name, to) in Exits)
        {
            if (name == exit) return to;
        }

        return null;
    }
}

/// <summary>A node that shows a screen and waits for the citizen.</summary>
public abstract record GatherNode(NodeId Id, string File, int Line) : Node(Id, File, Line)
{
    /// <summary>Letters typed here that choose nothing begin a search.</summary>
    public virtual bool SearchesLetters => false;

    /// <summary>Wrong answers before the <c>lost</c> exit.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>Pages that its screen may take, as its author claims; null for as many as its kind may.</summary>
    public int? Pages { get; init; }

    /// <summary>How long a call may take to say its prompt, as its author claims; null for as long as any may.</summary>
    public int? Seconds { get; init; }

    /// <summary>What a wrong answer is told, in place of the default.</summary>
    public Wording? WrongAnswer { get; init; }
}
