namespace HudumaContact.People.Audit;

/// <summary>
/// Who did what. Words are kept for ever and erased with nobody: name a citizen by the number of the case or the id of the contact, never
/// by a phone number or anything they said.
/// </summary>
/// <param name="By">The name that a person signs in with; else <c>the server</c>, <c>command line: root</c>, or nobody's name.</param>
/// <param name="What">What it was done to, as <c>kind:id</c>: <c>person:amina</c>, <c>case:HC-7F3K9Q</c>, <c>page:/desk/people</c>.</param>
/// <param name="Detail">More, where it matters: the roles before and after, the purpose.</param>
public sealed record AuditEntry(string By, Act Act, string What, string Detail = "")
{
    /// <summary>Who nobody knows: what a stranger typed as a name may be a password.</summary>
    public const string Stranger = "a stranger";

    public const string Server = "the server";
}
