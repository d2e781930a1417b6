using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Worlds;

/// <summary>The world of a conversation that touches no records: the release's catalogue, no notices, case numbers counted from the start.</summary>
public static class TalkWorlds
{
    /// <summary>For one conversation: its case numbers go on from hop to hop.</summary>
    public static Func<DateTimeOffset, IWorld> Of(Release release)
    {
        var numbers = new CountedCaseNumbers();
        return now => new CatalogueWorld(release.Catalogue, [], KenyanCalendar.Today(now), numbers, StatusBoard.Nobody);
    }
}
