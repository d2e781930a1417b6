namespace HudumaContact.Conversations;

/// <summary>Ids that sort by time to the millisecond. Not secrets.</summary>
public interface IIdSource
{
    Guid Next();
}
