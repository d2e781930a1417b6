namespace HudumaContact.Catalogue.Questions;

/// <summary>The services that a question may mean.</summary>
/// <param name="Best">Best first; none when no service has its words.</param>
/// <param name="Certainty">Of the first one.</param>
/// <param name="IsDoubtful">Whether the words may well be about something else than the service that they share a word with.</param>
internal sealed record ServiceFits(IReadOnlyList<ServiceFit> Best, Certainty Certainty, bool IsDoubtful)
{
    public static readonly ServiceFits None = new([], Certainty.Unknown, IsDoubtful: false);
}
