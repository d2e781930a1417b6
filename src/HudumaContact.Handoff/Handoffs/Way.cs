namespace HudumaContact.Handoff.Handoffs;

/// <summary>How the citizen and the agent talk; what an agent can have at once is counted for each.</summary>
public enum Way
{
    /// <summary>By text, each when they find time.</summary>
    Text,

    /// <summary>On the web, both at once.</summary>
    Chat,

    /// <summary>We ring.</summary>
    Callback,

    /// <summary>They wait on the line.</summary>
    Call,
}

/// <summary>What ways have in common.</summary>
public static class Ways
{
    public static bool IsByPhone(this Way way) => way is Way.Callback or Way.Call;

    /// <summary>Whose room a case takes: on the phone an agent is alone with one, whoever rang.</summary>
    public static Way Taking(this Way way) => way is Way.Call ? Way.Callback : way;
}
