using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Talks;

namespace HudumaContact.FakeTelco.Playing;

/// <summary>
/// Finds out what a lone person is told, before anybody else is on the line. Two play each talk: what both were told is expected of
/// everybody. On lines of messages one of them has texted before, so that a first greeting is not taken for the answer.
/// </summary>
internal sealed class Learner(IReadOnlyDictionary<string, ITalkPlayer> players, Newcomers newcomers)
{
    public async Task<IReadOnlyList<Talk>> LearnAsync(IReadOnlyList<Talk> talks, CancellationToken cancellation)
    {
        var learned = talks.ToList();
        foreach (var line in talks.Where(talk => talk.HasToBeLearned).GroupBy(talk => talk.Line))
        {
            var told = await (LineNames.IsDialled(line.Key) ? OfNewcomersAsync([.. line], cancellation) : OfTurnsAsync([.. line], cancellation));
            foreach (var (talk, answers) in told) learned[learned.IndexOf(talk)] = talk with { Steps = [.. talk.Steps.Select((step, at) => Learned(talk, step, at, answers))] };
        }

        return learned;
    }

    private async Task<Dictionary<Talk, List<IReadOnlyList<string>>>> OfNewcomersAsync(List<Talk> talks, CancellationToken cancellation)
    {
        var told = talks.ToDictionary(talk => talk, _ => new List<IReadOnlyList<string>>());
        foreach (var talk in talks)
        {
            for (var i = 0; i < 2; i++) told[talk].Add(await AskAsync(newcomers.Next(), talk, cancellation));
        }

        return told;
    }

    /// <summary>Everybody asks one thing and then the next one, so that each is asked first and second.</summary>
    private async Task<Dictionary<Talk, List<IReadOnlyList<string>>>> OfTurnsAsync(List<Talk> talks, CancellationToken cancellation)
    {
        if (talks.Count == 1) return await OfNewcomersAsync(talks, cancellation);
        var told = talks.ToDictionary(talk => talk, _ => new List<IReadOnlyList<string>>());
        for (var i = 0; i < talks.Count; i++)
        {
            var person = newcomers.Next();
            foreach (var talk in new[] { talks[i], talks[(i + 1) % talks.Count] }) told[talk].Add(await AskAsync(person, talk, cancellation));
        }

        return told;
    }

    private Task<IReadOnlyList<string>> AskAsync(Person person, Talk talk, CancellationToken cancellation) =>
        players[talk.Line].PlayAsync(person, talk with { Steps = [.. talk.Steps.Select(step => step.Expects is { IsToBeLearned: true } ? step with { Expects = Expectation.Anything } : step)] }, cancellation);

    private static Step Learned(Talk talk, Step step, int at, List<IReadOnlyList<string>> told)
    {
        if (step.Expects is not { IsToBeLearned: true }) return step;
        var answers = told.Select(one => at < one.Count ? one[at] : "").ToList();
        var phrases = CommonPhrases.Of(answers[0], answers[1]).ToList();
        return phrases.Count > 0
            ? step with { Expects = new Expectation(phrases) }
            : throw new InvalidDataException($"Nothing can be learned of '{step.Says}' in '{talk.Name}' on {talk.Line}: two people alone were told '{answers[0]}' and '{answers[1]}'. Is the host up, and does it send to this program's APIs?");
    }
}
