namespace HudumaContact.Conversations.Contacts;

/// <summary>Keeps something of people in memory, and forgets them when they are erased.</summary>
public interface IContactMemory
{
    /// <param name="at">UTC: when the person was erased.</param>
    void Forget(ContactId contact, DateTime at);
}
