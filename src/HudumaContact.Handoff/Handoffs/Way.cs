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
}
