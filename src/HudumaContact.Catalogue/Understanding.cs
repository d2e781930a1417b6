namespace HudumaContact.Catalogue;

/// <summary>What a citizen's words mean, as far as words tell.</summary>
/// <param name="Services">Best first; empty when <see cref="Certainty"/> is unknown.</param>
/// <param name="Certainty">Of the first service.</param>
/// <param name="Intent">Of two questions that of the first.</param>
/// <param name="Topic">What is asked about a service, when the words say so; of use even when they name no service.</param>
/// <param name="Centres">The Huduma Centres meant, when the intent is a centre.</param>
/// <param name="WrittenIn">English when no word tells.</param>
/// <param name="ShowsLanguage">Some word tells.</param>
public sealed record Understanding(
    IReadOnlyList<ServiceMatch> Services,
    Certainty Certainty,
    Intent Intent,
    Topic? Topic,
    County? County,
    IReadOnlyList<Centre> Centres,
    TextLanguage WrittenIn,
    bool ShowsLanguage)
{
    /// <summary>The language to answer in, <c>en</c> or <c>sw</c>: Sheng and mixed texts are answered in Swahili.</summary>
    public string Language => WrittenIn is TextLanguage.En ? "en" : "sw";

    public Reply Reply => Intent switch
    {
        Intent.Agent or Intent.Complaint or Intent.Other => Reply.Unsure,
        Intent.Centre => Centres.Count > 0 ? Reply.Answer : Reply.Unsure,
        _ => Certainty switch
        {
            Certainty.Sure => Reply.Answer,
            Certainty.Unsure => Reply.Choose,
            _ => Reply.Unsure,
        },
    };
}
