using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Records;
using HudumaContact.FakeTelco.Talks;
using HudumaContact.FakeTelco.Troubles;

namespace HudumaContact.FakeTelco.Playing;

/// <summary>A run: many talks at once, at a set rate, until their number or their time is up.</summary>
internal sealed class Play(
    IReadOnlyDictionary<string, ITalkPlayer> players, Newcomers newcomers, LateRepeats late, SmsThreads threads, Chance chance, PlayOptions options, TimeProvider clock)
{
    public async Task RunAsync(IReadOnlyList<Talk> talks, CancellationToken cancellation)
    {
        var pace = new Pace(options.PerSecond, clock);
        var began = clock.GetTimestamp();
        using var turns = (options.AtRandom > 0 ? AtRandom(talks) : Script(talks)).GetEnumerator();
        await Task.WhenAll(Enumerable.Range(0, options.AtOnce).Select(_ => Task.Run(
            async () =>
            {
                while (Next() is { } turn)
                {
                    await pace.TurnAsync(cancellation);
                    if (clock.GetElapsedTime(began) > options.AtMost) return;
                    foreach (var talk in turn.Talks) await players[talk.Line].PlayAsync(turn.Person, talk, cancellation);
                }
            },
            cancellation)));
        await late.RestAsync();
        await SettleAsync(cancellation);

        Turn? Next()
        {
            lock (turns) return turns.MoveNext() ? turns.Current : null;
        }
    }

    private IEnumerable<Turn> AtRandom(IReadOnlyList<Talk> talks)
    {
        for (var i = 0; i < options.AtRandom; i++) yield return new Turn(newcomers.Next(), [talks[chance.Below(talks.Count)]]);
    }

    /// <summary>Each talk once; the talks of one person one after the other.</summary>
    private IEnumerable<Turn> Script(IReadOnlyList<Talk> talks) =>
        talks.Where(talk => talk.Who is not null).GroupBy(talk => talk.Who!).Select(person => new Turn(new Person(person.Key), [.. person]))
            .Concat(talks.Where(talk => talk.Who is null).Select(talk => new Turn(newcomers.Next(), [talk])));

    /// <summary>Until nobody has been told anything for a while.</summary>
    private async Task SettleAsync(CancellationToken cancellation)
    {
        if (options.Settle <= TimeSpan.Zero) return;
        for (var (began, told) = (clock.GetTimestamp(), -1L); told != threads.Told && clock.GetElapsedTime(began) < options.Patience;)
        {
            told = threads.Told;
            await Task.Delay(options.Settle, clock, cancellation);
        }
    }

    private sealed record Turn(Person Person, IReadOnlyList<Talk> Talks);
}
