using HudumaContact.Flows.Definition;

namespace HudumaContact.Desk.Drawing;

/// <summary>A node as drawn: what it says, and a row for each way out. Lengths are CSS pixels.</summary>
/// <param name="Says">In the language of the drawing; empty for a silent step that says nothing.</param>
public sealed record Box(Node Node, string Says, IReadOnlyList<Row> Rows)
{
    public const int Width = 266;
    private const int HeadHeight = 30;
    private const int TextLine = 17;
    private const int Padding = 8;
    private const int LettersOnLine = 37;
    private const int MostTextLines = 3;

    public int X { get; init; }

    public int Y { get; init; }

    /// <summary>Lines of text shown, 0 to 3; the rest is for the reader's pointer.</summary>
    public int TextLines => Math.Min(MostTextLines, Says.Split('\n').Sum(line => Math.Max(1, (line.Length + LettersOnLine - 1) / LettersOnLine)) * Math.Min(1, Says.Length));

    public int TextHeight => TextLines * TextLine;

    public int Height => HeadHeight + TextHeight + Rows.Sum(row => row.Height) + Padding;

    /// <summary>Where an arrow comes in.</summary>
    public (int X, int Y) Door => (X, Y + (HeadHeight / 2));

    /// <summary>Where the arrow of a row goes out.</summary>
    public (int X, int Y) Port(int row) => (X + Width, Y + HeadHeight + TextHeight + Rows.Take(row).Sum(above => above.Height) + (Rows[row].Height / 2));
}

/// <summary>A way out of a node.</summary>
/// <param name="Label">What the citizen chooses or what happened, in the language of the drawing.</param>
/// <param name="Leads">Where to, in short: within the flow without its name.</param>
/// <param name="IsDrawn">An arrow leads to a box beside it; otherwise the row names where it leads.</param>
/// <param name="IsWalked">A golden conversation takes it.</param>
public sealed record Row(Exit Exit, string Label, Destination To, string Leads, bool IsDrawn, bool IsWalked)
{
    private const int OneLine = 24;
    private const int TwoLines = 41;
    private const int LettersOnLine = 35;

    /// <summary>Too much for one line: where it leads stands on a second.</summary>
    public bool IsLong => !IsDrawn && Label.Length + Leads.Length > LettersOnLine;

    public int Height => IsLong ? TwoLines : OneLine;
}
