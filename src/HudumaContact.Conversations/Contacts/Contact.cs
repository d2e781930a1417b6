namespace HudumaContact.Conversations.Contacts;

/// <summary>A person as the system knows one: an address, and the language chosen there.</summary>
/// <param name="Language">Null until one was chosen.</param>
public sealed record Contact(ContactId Id, ContactAddress Address, string? Language);
