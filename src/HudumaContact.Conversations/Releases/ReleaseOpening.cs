using HudumaContact.Content;

namespace HudumaContact.Conversations.Releases;

/// <summary>Reads content that was checked when it was published, and checks no rules again. Null, with the faults, when it cannot be read at all.</summary>
public delegate Release? ReleaseOpening(ContentSet content, ICollection<Fault> faults);
