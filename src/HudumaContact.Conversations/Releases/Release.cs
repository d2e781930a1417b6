using HudumaContact.Catalogue;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Releases;

/// <summary>All that citizens meet from one moment on: the flows and the catalogue of one content hash, ready to run. Shared by all sessions pinned to it.</summary>
public sealed record Release(string Hash, ContentSet Content, FlowBook Flows, ServiceCatalogue Catalogue, FlowRunner Runner);
