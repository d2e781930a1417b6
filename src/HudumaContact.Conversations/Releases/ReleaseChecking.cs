using HudumaContact.Content;

namespace HudumaContact.Conversations.Releases;

/// <summary>Reads content that is to be published and checks every rule. Null, with every fault told, when there is any.</summary>
public delegate Release? ReleaseChecking(ContentSet content, ICollection<Fault> faults);
