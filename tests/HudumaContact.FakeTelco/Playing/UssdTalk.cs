using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Providers.AfricasTalking;
using HudumaContact.FakeTelco.Records;
using HudumaContact.FakeTelco.Talks;
using HudumaContact.FakeTelco.Troubles;

namespace HudumaContact.FakeTelco.Playing;

/// <summary>Sessions: the next hop only after the last one's screen; repeats at any time; the note at the end, if anybody hung up or not.</summary>
internal sealed class UssdTalk(UssdGateway gateway, Hops hops, Notices notices, LateRepeats late, Chance chance, PlayOptions options, TimeProvider clock) : ITalkPlayer
{
    public async Task<IReadOnlyList<string>> PlayAsync(Person person, Talk talk, CancellationToken cancellation)
    {
        var told = new List<string>();
        var said = new List<Expectation>();
        UssdSession? session = null;
        foreach (var step in talk.Steps)
        {
            if (step.Move == Move.Dial) session = new UssdSession(step.Says, clock);
            if (session is null) break;
            if (step.Move == Move.Say) session.Type(step.Says.Replace(Expectation.Id, person.Id, StringComparison.Ordinal));
            if (step.Expects is not null) said.Add(step.Expects);
            var screen = step.Move == Move.HangUp ? null : await HopAsync(session, person, talk, step, said, cancellation);
            told.Add(screen?.Body ?? "");
            if (Ending(screen, step, person) is not { } status) continue;

            await EndAsync(session, person, status, cancellation);
            session = null;
            if (screen is { Ends: false }) return told;
        }

        if (session is not null) await EndAsync(session, person, "Incomplete", cancellation);
        return told;
    }

    /// <summary>What the provider calls the end, if this is one; null: the session goes on.</summary>
    private string? Ending(UssdScreen? screen, Step step, Person person)
    {
        if (screen is null) return "Incomplete";
        if (!screen.IsShown) return "Failed";
        if (screen.Ends) return "Success";
        // Nobody knows how to go on from a screen that was not expected.
        var isLost = step.Expects?.IsMetBy(screen.Body, person) == false;
        return isLost || chance.Happens(options.Troubles.Drops) ? "Incomplete" : null;
    }

    private async Task<UssdScreen> HopAsync(UssdSession session, Person person, Talk talk, Step step, IReadOnlyList<Expectation> said, CancellationToken cancellation)
    {
        var (id, typed) = (session.Id, session.Typed);
        Task<UssdScreen> Deliver() => gateway.HopAsync(id, person, typed, cancellation);

        if (chance.Happens(options.Troubles.Delays)) await Task.Delay(chance.Within(options.Troubles.LongestDelay), clock, cancellation);
        var isRepeated = chance.Happens(options.Troubles.Duplicates);
        var isAtOnce = isRepeated && chance.Happens(0.5);
        var began = clock.GetTimestamp();
        var beside = isAtOnce ? Deliver() : null;
        var screen = await Deliver();
        var hop = new Hop(talk.Line, person, id, typed, step.Expects, [.. said]) { Answer = screen, Took = clock.GetElapsedTime(began) };
        hops.Add(hop);
        if (beside is not null) hop.Compare(await beside);
        else if (isRepeated) late.Add(async () => hop.Compare(await Deliver()));
        await late.PerhapsAsync();
        session.Hops++;
        session.LastScreen = screen.Body;
        return screen;
    }

    private async Task EndAsync(UssdSession session, Person person, string status, CancellationToken cancellation) =>
        notices.Add($"end of a session: {status}", await gateway.EndedAsync(session.Id, person, session.End(status), cancellation));
}
