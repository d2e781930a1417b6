namespace HudumaContact.People;

/// <summary>What one may do. Pages and routes ask for a right, never for a role.</summary>
public enum Right
{
    /// <summary>Read cases and conversations, but for counselling.</summary>
    SeeCases,

    /// <summary>Take cases from the queue and answer them.</summary>
    WorkCases,

    /// <summary>Read cases of counselling.</summary>
    SeeCounselling,

    /// <summary>See a number or an id in full, which is audited each time.</summary>
    RevealNumber,

    /// <summary>Listen to what was recorded in calls about one's cases, which is audited each time.</summary>
    HearRecordings,

    /// <summary>See who works on what, watch, reassign, take over.</summary>
    Supervise,

    /// <summary>Take records out as a file, which is audited each time.</summary>
    Export,

    /// <summary>Look at the flows that are live.</summary>
    SeeFlows,

    /// <summary>Publish a release, or go back to one.</summary>
    PublishFlows,

    /// <summary>Search services, centres and notices.</summary>
    SeeCatalogue,

    /// <summary>Add words and notices, see to what was asked in vain.</summary>
    EditCatalogue,

    /// <summary>See what the lines do.</summary>
    SeeLines,

    /// <summary>Add people, give them roles, shut them out.</summary>
    ManagePeople,
}
