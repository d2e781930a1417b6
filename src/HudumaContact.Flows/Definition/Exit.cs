namespace HudumaContact.Flows.Definition;

/// <summary>The named way out of a node: the trigger of the flow's state machine.</summary>
public readonly record struct Exit(string Name)
{
    public static readonly Exit Next = new("next");

    /// <summary>The answer was not one that the node takes; the same node asks again.</summary>
    public static readonly Exit Wrong = new("wrong");

    /// <summary>Wrong so often that asking again would help nobody.</summary>
    public static readonly Exit Lost = new("lost");

    public static readonly Exit Back = new("back");

    public static readonly Exit Home = new("home");

    /// <summary>Another page of the same screen.</summary>
    public static readonly Exit Page = new("page");

    /// <summary>Letters typed where digits were asked: a search.</summary>
    public static readonly Exit Letters = new("letters");

    /// <summary>Back to the caller of this flow, at the exit that the return names.</summary>
    public static readonly Exit Return = new("return");

    /// <summary>On with the session that was dropped.</summary>
    public static readonly Exit Continue = new("continue");

    /// <summary>On by SMS, because the network's time for this session is nearly over.</summary>
    public static readonly Exit BySms = new("by-sms");

    /// <summary>Nothing was pressed or said on a call; the same node asks again.</summary>
    public static readonly Exit NoInput = new("no-input");

    /// <summary>Silent so often that asking again would help nobody.</summary>
    public static readonly Exit Silent = new("silent");

    /// <summary>To a person, by the key of a call.</summary>
    public static readonly Exit Agent = new("agent");

    /// <summary>The caller hung up; the session stays where it is.</summary>
    public static readonly Exit HungUp = new("hung-up");

    public override string ToString() => Name;
}
