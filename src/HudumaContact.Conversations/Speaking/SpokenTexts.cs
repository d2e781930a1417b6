using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Speaking;
using HudumaContact.Speech.Reading;

namespace HudumaContact.Conversations.Speaking;

/// <summary>
/// All that a release can say on a call, in chunks that are each recorded as a whole: the texts of its flows, every answer of its catalogue for a voice, and
/// the names that texts print. What no call can reach is not in it.
/// </summary>
public static class SpokenTexts
{
    private static readonly IReadOnlyList<string> Kinds =
        [CatalogueNames.Service, CatalogueNames.Centre, CatalogueNames.Category, CatalogueNames.County, CatalogueNames.Region];

    /// <summary>Each once, in the order of flows, answers and names.</summary>
    public static IReadOnlyList<SpokenText> Of(Release release, string language)
    {
        var extent = new CatalogueExtent(release.Catalogue);
        var flows = CallTexts.Of(release.Flows, CatalogueNames.All, language);
        var printed = CallFields.Of(release.Flows, CatalogueNames.All, flows);
        var tongues = LineTongues.Of(release);
        var all = flows.SelectMany(text => Chunks.OfLiterals(text.Text.Literals, language, line => tongues.Of(line, language) == language), (text, chunk) => new SpokenText(chunk, language, text.Where))
            .Concat(Answers(release, extent, language))
            .Concat(Names(extent, printed, language))
            .Concat(Chunks.Of(release.Catalogue.DistressReply.In(language), language).Select(chunk => new SpokenText(chunk, language, "catalogue/distress")));
        return [.. all.DistinctBy(text => text.Text, StringComparer.Ordinal)];
    }

    /// <summary>What is told of notices, at the start of a call and before an answer.</summary>
    public static IEnumerable<SpokenText> Of(IReadOnlyList<Notice> notices, string language) =>
        from notice in notices
        from chunk in Chunks.Of(AnswerComposer.Told(notice, language), language)
        select new SpokenText(chunk, language, $"notice: {notice.Scope}");

    private static IEnumerable<SpokenText> Answers(Release release, CatalogueExtent extent, string language) =>
        from topic in CatalogueNames.All.Topics.Keys
        from answer in extent.Answers(topic, language, AnswerLine.Voice)
        from chunk in Chunks.Of(answer.Text, language)
        select new SpokenText(chunk, language, $"catalogue/{answer.ServiceId ?? answer.CentreId}: {topic}");

    private static IEnumerable<SpokenText> Names(CatalogueExtent extent, IReadOnlySet<(string Kind, string Field)> printed, string language) =>
        from kind in Kinds
        from field in CatalogueNames.All.Fields[kind]
        where printed.Contains((kind, field))
        from item in extent.Items(kind)
        from chunk in Chunks.Of(extent.SpokenField(item, field, language), language)
        select new SpokenText(chunk, language, $"catalogue/{item.Id}: {field}");
}
