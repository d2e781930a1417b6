namespace HudumaContact.Catalogue;

/// <summary>What a citizen's words mean, as far as words tell.</summary>
/// <param name="Services">Best first; empty when <see cref="Certainty"/> is unknown.</param>
/// <param name="Topic">What is asked about it, when the words say so.</param>
/// <param name="Language">Guess: en or sw.</param>
public sealed record Understanding(IReadOnlyList<ServiceMatch> Services, Topic? Topic, County? County, string Language, Certainty Certainty);
