namespace HudumaContact.Handoff.Forms;

/// <summary>What came of sending a form.</summary>
public enum FormSending
{
    Sent,

    /// <summary>The case is not, or no longer, the agent's, or has nobody who could be texted.</summary>
    NotYours,

    /// <summary>The release that is live has no such form.</summary>
    NoSuchForm,

    /// <summary>It failed before its first question; the log says why.</summary>
    Broken,

    /// <summary>No line can be dialled.</summary>
    NoLine,
}
