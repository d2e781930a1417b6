namespace HudumaContact.Conversations.Calls.Verbs;

/// <summary>Joins a room where several talk. Only where the provider has rooms with a name.</summary>
/// <param name="Room">Unguessable, and nobody's name or number.</param>
/// <param name="Opens">The talk begins with this one; who comes before hears that it is waited for.</param>
/// <param name="EndsIt">The room closes when this one leaves.</param>
/// <param name="Longest">That this one may stay.</param>
/// <param name="Coached">The call, by the provider's name, of who alone hears this one; null: all do.</param>
public sealed record Meet(string Room, bool Opens, bool EndsIt, TimeSpan Longest, CallStep Then, string? Coached = null) : Verb;
