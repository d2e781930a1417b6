namespace HudumaContact.Catalogue.Questions;

/// <summary>The services that a question may mean.</summary>
/// <param name="Best">Best first; none when no service has its words.</param>
/// <param name="Certainty">Of the first one.</param>
/// <param name="IsPlain">Whether the first one is meant, if something of a service is asked at all.</param>
/// <param name="IsDoubtful">Whether the words may well be about something else than the service that they share a word with.</param>
internal sealed record ServiceFits(IReadOnlyList<ServiceFit> Best, Certainty Certainty, bool IsPlain, bool IsDoubtful)
{
    public static readonly ServiceFits None = new([], Certainty.Unknown, IsPlain: false, IsDoubtful: false);
}
