using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Hops;

/// <summary>What flows may ask in mid-hop, for one hop: the catalogue of its release, the notices and the date of that moment.</summary>
public interface IHopWorlds
{
    IWorld Open(Release release);
}
