namespace HudumaContact.Conversations.Lookups.Status;

/// <summary>What a citizen must know beside the reference.</summary>
public enum SecondFactKind
{
    /// <summary>Number of the national ID of who applied.</summary>
    IdNumber,

    /// <summary>Day of birth of whom it is about, for those who have no ID yet.</summary>
    BirthDate,
}
