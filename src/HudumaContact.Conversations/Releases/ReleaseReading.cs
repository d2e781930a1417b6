using HudumaContact.Content;

namespace HudumaContact.Conversations.Releases;

/// <summary>Reads and checks content. Null, with every fault told, when there is any.</summary>
public delegate Release? ReleaseReading(ContentSet content, ICollection<Fault> faults);
