using HudumaContact.Catalogue;

namespace HudumaContact.Host.CommandLine.Catalogue;

/// <summary>How much of what was expected was understood, over all, per language and per intent.</summary>
internal sealed class AskScores
{
    private readonly List<(string Group, Score Score)> _scores = [];

    public void Add(AskedLine asked, Understanding understood)
    {
        Of("all").Add(asked, understood);
        if (asked.Lang is { } language) Of("language " + language).Add(asked, understood);
        if (asked.Intent is { } intent) Of("intent " + intent).Add(asked, understood);
    }

    public void Print(TextWriter output)
    {
        output.WriteLine($"{"",-22}{"texts",7}{"service",9}{"of 3",7}{"intent",8}{"language",10}{"county",8}{"answer",8}{"choose",8}{"unsure",8}");
        foreach (var (group, score) in _scores.OrderBy(score => score.Group, StringComparer.Ordinal)) output.WriteLine($"{group,-22}{score}");
    }

    private Score Of(string group)
    {
        if (_scores.Find(score => score.Group == group) is { Score: { } known }) return known;
        _scores.Add((group, new Score()));
        return _scores[^1].Score;
    }

    private sealed class Score
    {
        private int _texts;
        private (int Right, int Of) _first, _three, _intent, _language, _county;
        private readonly Dictionary<Reply, int> _replies = [];

        public void Add(AskedLine asked, Understanding understood)
        {
            _texts++;
            var services = understood.Services.Select(match => match.Service.Id).ToList();
            if (asked.Service is not null)
            {
                Count(ref _first, services.FirstOrDefault() == asked.Service);
                Count(ref _three, services.Take(3).Contains(asked.Service));
            }

            if (asked.Intent is not null) Count(ref _intent, Intents.Name(understood.Intent) == asked.Intent);
            if (asked.Lang is not null) Count(ref _language, AskNames.Of(understood.WrittenIn) == asked.Lang);
            if (asked.County is not null) Count(ref _county, understood.County?.Id == asked.County);
            _replies[understood.Reply] = _replies.GetValueOrDefault(understood.Reply) + 1;
        }

        public override string ToString() =>
            $"{_texts,7}{Share(_first),9}{Share(_three),7}{Share(_intent),8}{Share(_language),10}{Share(_county),8}{Replies(Reply.Answer),8}{Replies(Reply.Choose),8}{Replies(Reply.Unsure),8}";

        private static void Count(ref (int Right, int Of) share, bool isRight) => share = (share.Right + (isRight ? 1 : 0), share.Of + 1);

        private static string Share((int Right, int Of) share) => share.Of == 0 ? "-" : $"{(double)share.Right / share.Of:0.00}";

        private int Replies(Reply reply) => _replies.GetValueOrDefault(reply);
    }
}
