using HudumaContact.Catalogue.Answers;

namespace HudumaContact.Conversations.Notices;

/// <summary>A notice with who posted it and when (UTC).</summary>
public sealed record PostedNotice(Notice Notice, string By, DateTime At);
