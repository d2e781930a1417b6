using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Releases;

/// <summary>All content of one moment, read, checked and ready to run.</summary>
public sealed record Release(string Hash, ContentSet Content, FlowBook Flows, FlowRunner Runner);
