namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// Tells for which services the words of a question speak, by what questions of people taught: "immigration" is no keyword of the
/// work permit, and yet who is hiring and asks what immigration needs means that one.
/// </summary>
internal sealed class LearnedServices
{
    /// <summary>However many words speak for a service, a keyword that is there whole must be able to outdo them.</summary>
    private const double Most = 15;

    private readonly Dictionary<string, List<(int Service, double Weight)>> _weights = new(StringComparer.Ordinal);

    /// <param name="learned">For each service by its id, how much which words speak for it.</param>
    public LearnedServices(IReadOnlyList<Service> services, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> learned)
    {
        for (var service = 0; service < services.Count; service++)
        {
            if (!learned.TryGetValue(services[service].Id, out var weights)) continue;
            foreach (var (word, weight) in weights)
            {
                if (!_weights.TryGetValue(word, out var speaking)) _weights.Add(word, speaking = []);
                speaking.Add((service, weight));
            }
        }
    }

    /// <summary>For each service that some word speaks for, how much all do.</summary>
    public Dictionary<int, double> Of(IEnumerable<string> words)
    {
        var spoken = new Dictionary<int, double>();
        foreach (var word in words)
        {
            if (!_weights.TryGetValue(word, out var speaking)) continue;
            foreach (var (service, weight) in speaking) spoken[service] = Math.Min(Most, spoken.GetValueOrDefault(service) + weight);
        }

        return spoken;
    }
}
