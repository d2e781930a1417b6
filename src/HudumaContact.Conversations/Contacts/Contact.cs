namespace HudumaContact.Conversations.Contacts;

/// <summary>A person as the system knows one: a number, and the language chosen on it.</summary>
/// <param name="Language">Null until one was chosen.</param>
public sealed record Contact(ContactId Id, PhoneNumber Number, string? Language);
