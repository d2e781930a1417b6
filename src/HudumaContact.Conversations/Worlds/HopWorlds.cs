using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Worlds;

/// <summary>The world of a hop: the catalogue of the session's own release, today in Nairobi, numbers of new cases drawn by chance.</summary>
public sealed class HopWorlds(ICaseNumbers numbers, TimeProvider time) : IHopWorlds
{
    public IWorld Open(Release release) => new CatalogueWorld(release.Catalogue, [], KenyanCalendar.Today(time.GetUtcNow()), numbers);
}
