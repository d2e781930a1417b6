using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Conversations.Notices;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Worlds;

/// <summary>The world of each hop: its release's catalogue, the notices and the Kenyan date of the moment.</summary>
public sealed class CatalogueWorlds(NoticeBoard notices, StatusBoard statuses, ICaseNumbers numbers, TimeProvider time) : IHopWorlds
{
    public IWorld Open(Release release) =>
        new CatalogueWorld(release.Catalogue, notices.Standing, KenyanCalendar.Today(time.GetUtcNow()), numbers, statuses.Proofs);
}
