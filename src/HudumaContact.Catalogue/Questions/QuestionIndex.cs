namespace HudumaContact.Catalogue.Questions;

internal sealed class QuestionIndex(IReadOnlyList<Service> services, PlaceIndex places)
{
    public Understanding Understand(string text)
    {
        var words = Wording.Of(text);
        var joined = " " + string.Join(' ', words) + " ";
        var best = services.SelectMany(service => service.Keywords.All.Select(key => (service, key: string.Join(' ', Wording.Of(key)))))
            .Where(pair => joined.Contains(" " + pair.key + " ", StringComparison.Ordinal))
            .GroupBy(pair => pair.service).Select(group => new ServiceMatch(group.Key, group.Max(pair => pair.key.Length)))
            .OrderByDescending(match => match.Closeness).ThenBy(match => match.Service.Popularity).ToList();
        return new Understanding(best, null, places.FindCounty(words), "en", best.Count == 0 ? Certainty.Unknown : best.Count == 1 ? Certainty.Sure : Certainty.Unsure);
    }
}
