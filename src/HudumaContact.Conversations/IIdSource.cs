namespace HudumaContact.Conversations;

/// <summary>Ids that sort by time to the millisecond. Not secrets.</summary>
public interface IIdSource
{
    Guid Next();

    /// <summary>An id that tells the day, and no more of the time.</summary>
    Guid NextOn(DateOnly day);
}
