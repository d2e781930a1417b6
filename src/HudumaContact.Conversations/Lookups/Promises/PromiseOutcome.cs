namespace HudumaContact.Conversations.Lookups.Promises;

/// <summary>What became of a promise.</summary>
public enum PromiseOutcome
{
    /// <summary>Nothing yet.</summary>
    Open,

    Found,

    /// <summary>The register was asked and has none.</summary>
    NotFound,

    /// <summary>The register did not answer in time; the citizen is told so.</summary>
    Unanswered,

    /// <summary>There is nobody to tell any more: the person is erased, or the flow has no words for it.</summary>
    Lapsed,
}
