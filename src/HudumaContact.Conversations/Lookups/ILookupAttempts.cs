using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Conversations.Lookups;

/// <summary>Look-ups that found nothing, and those whose answer is promised and not known yet, counted so that nobody guesses numbers.</summary>
public interface ILookupAttempts
{
    /// <summary>How many there were since a time (UTC): by the contact in this register, and by anybody for this reference.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<(int ByContact, int OfReference)> CountAsync(ContactId contact, string register, string reference, DateTime since, CancellationToken cancellation);
}
