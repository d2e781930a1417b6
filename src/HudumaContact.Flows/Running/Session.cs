using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Running;

/// <summary>
/// One contact in one release: plain data, owned by one hop at a time. All that is alive can be built from it again,
/// so it can be stored after every hop and read back on another machine.
/// </summary>
public sealed class Session
{
    /// <summary>Screens to go back through; the oldest fall off.</summary>
    public const int LongestTrail = 24;

    public SessionStatus Status { get; set; } = SessionStatus.New;

    public string Language { get; set; } = "";

    /// <summary>Where the session stands.</summary>
    public NodeId At { get; set; }

    /// <summary>Calling nodes, outermost first.</summary>
    public List<NodeId> Callers { get; set; } = [];

    /// <summary>Screens passed, oldest first.</summary>
    public List<PassedScreen> Trail { get; set; } = [];

    /// <summary>Variables as <see cref="Value.Stored"/>.</summary>
    public Dictionary<string, string> Variables { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Wrong answers at this node.</summary>
    public int Wrongs { get; set; }

    /// <summary>The silence in a row after which nothing is asked again.</summary>
    public const int MostSilences = 3;

    /// <summary>Times in a row that nothing was heard at this node, on a call.</summary>
    public int Silences { get; set; }

    /// <summary>Page of the screen, from 0.</summary>
    public int Page { get; set; }

    /// <summary>Answers taken in this session.</summary>
    public int Hops { get; set; }

    public bool HomeSeen { get; set; }

    /// <summary>Answers given past the main menu since it was last shown: what a dropped session would lose.</summary>
    public int AnswersPastHome { get; set; }

    /// <summary>The code was dialled with answers in it.</summary>
    public bool WasDialledThrough { get; set; }

    /// <summary>What was told before the prompt of the screen it stands at, on all its pages; or before a look-up, to be told with the next screen.</summary>
    public List<string> Said { get; set; } = [];

    /// <summary>What was told at the top of later pages of that screen, by page: each is told where she stands, and the pages before stay as they were seen.</summary>
    public Dictionary<int, string> SaidOnPage { get; set; } = [];

    /// <summary>The screen is shown again after a wrong answer on its first page: its prompt was seen and may give way to what is said above it.</summary>
    public bool IsAskedAgain { get; set; }

    /// <summary>The form that it fills in: then what is texted answers it, until it ends or is left. Null when it fills in none.</summary>
    public FormInHand? Form { get; set; }

    /// <summary>The dropped session that is offered for continuing.</summary>
    public Session? Dropped { get; set; }

    public Session Copy()
    {
        var copy = new Session();
        copy.Become(this);
        return copy;
    }

    /// <summary>Takes over everything of another session.</summary>
    public void Become(Session other)
    {
        StandWhere(other);
        Status = other.Status;
        Wrongs = other.Wrongs;
        Silences = other.Silences;
        Page = other.Page;
        Hops = other.Hops;
        WasDialledThrough = other.WasDialledThrough;
        Said = [.. other.Said];
        SaidOnPage = new Dictionary<int, string>(other.SaidOnPage);
        IsAskedAgain = other.IsAskedAgain;
        Dropped = other.Dropped;
    }

    /// <summary>Takes over where another session stands, with its answers.</summary>
    public void StandWhere(Session other)
    {
        Language = other.Language;
        At = other.At;
        Callers = [.. other.Callers];
        Trail = [.. other.Trail];
        Variables = new Dictionary<string, string>(other.Variables, StringComparer.Ordinal);
        Wrongs = 0;
        Silences = 0;
        Page = 0;
        HomeSeen = other.HomeSeen;
        AnswersPastHome = other.AnswersPastHome;
        Form = other.Form?.Copy();
        Said = [];
        SaidOnPage = [];
        IsAskedAgain = false;
        Dropped = null;
    }
}

public enum SessionStatus
{
    New,
    Waiting,
    LookingUp,

    /// <summary>Over on this line; its place is kept for going on elsewhere.</summary>
    Parked,
    Ended,
    Failed,
}

/// <summary>A screen that can be gone back to.</summary>
public sealed record PassedScreen(NodeId At, IReadOnlyList<NodeId> Callers);
