using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>Tells what is asked about a service. The longest words win; among equals the topic that comes first.</summary>
internal sealed class TopicWords
{
    private readonly Dictionary<string, List<(string[] Words, int Rank, Topic Topic)>> _byFirstWord = new(StringComparer.Ordinal);

    public TopicWords(VocabularyFacts facts)
    {
        for (var rank = 0; rank < facts.Topics.Count; rank++)
        {
            foreach (var words in facts.Topics[rank].Phrases.Select(Wording.Of).Where(words => words.Count > 0))
            {
                if (!_byFirstWord.TryGetValue(words[0], out var phrases)) _byFirstWord.Add(words[0], phrases = []);
                phrases.Add(([.. words], rank, facts.Topics[rank].Topic));
            }
        }
    }

    public Topic? Find(List<string> words)
    {
        (int Length, int Rank, Topic Topic)? best = null;
        for (var at = 0; at < words.Count; at++)
        {
            if (!_byFirstWord.TryGetValue(words[at], out var phrases)) continue;
            foreach (var (phrase, rank, topic) in phrases)
            {
                if (at + phrase.Length > words.Count || !phrase.SequenceEqual(words.Skip(at).Take(phrase.Length))) continue;
                if (best is null || phrase.Length > best.Value.Length || (phrase.Length == best.Value.Length && rank < best.Value.Rank))
                    best = (phrase.Length, rank, topic);
            }
        }

        return best?.Topic;
    }
}
