using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Records;
using HudumaContact.FakeTelco.Talks;
using HudumaContact.FakeTelco.Troubles;

namespace HudumaContact.FakeTelco.Playing;

/// <summary>Texts: sent, delivered until the host takes them, and answered on their own way, through a provider's API.</summary>
internal sealed class SmsTalk(ISmsGateway gateway, SmsThreads threads, Notices notices, LateRepeats late, Chance chance, PlayOptions options, TimeProvider clock) : ITalkPlayer
{
    public async Task<IReadOnlyList<string>> PlayAsync(Person person, Talk talk, CancellationToken cancellation)
    {
        var told = new List<string>();
        foreach (var step in talk.Steps)
        {
            if (step.Move == Move.OptOut)
            {
                await OptOutAsync(person, cancellation);
                told.Add("");
                continue;
            }

            var input = threads.Of(person).Say(talk.Line, step.Says.Replace(Expectation.Id, person.Id, StringComparison.Ordinal), step.Expects, clock.GetUtcNow());
            await DeliverAsync(input, cancellation);
            await late.PerhapsAsync();
            // What the host did not take, it will not answer.
            if (input.AcceptedAt is null) break;
            if (step.Expects is not null && !await input.WaitAsync(input.SentAt + options.Patience, clock, cancellation)) break;
            told.Add(input.Answer);
        }

        return told;
    }

    private async Task DeliverAsync(SmsInput input, CancellationToken cancellation)
    {
        var delivery = new SmsDelivery(FreshId.Uuid().Replace("-", "", StringComparison.Ordinal), input.From, input.Text, input.SentAt);
        if (chance.Happens(options.Troubles.Delays)) await Task.Delay(chance.Within(options.Troubles.LongestDelay), clock, cancellation);
        if (!chance.Happens(options.Troubles.Duplicates)) await UntilAcceptedAsync(delivery, input, cancellation);
        else if (chance.Happens(0.5)) await Task.WhenAll(UntilAcceptedAsync(delivery, input, cancellation), UntilAcceptedAsync(delivery, input, cancellation));
        else
        {
            await UntilAcceptedAsync(delivery, input, cancellation);
            late.Add(() => UntilAcceptedAsync(delivery, input, cancellation));
        }
    }

    private async Task UntilAcceptedAsync(SmsDelivery delivery, SmsInput input, CancellationToken cancellation)
    {
        var thread = threads.Of(input.From);
        for (var began = clock.GetTimestamp(); ;)
        {
            var handed = await gateway.HandAsync(delivery, cancellation);
            foreach (var text in handed.Told) threads.Tell(input.From.Number, text, clock.GetUtcNow());
            if (handed.Reply.IsAccepted) thread.Accept(input, clock.GetUtcNow());
            else thread.Refused(input, $"{handed.Reply.Status} {handed.Reply.Body}".Trim());
            if (handed.Reply.IsAccepted || handed.Reply.IsFinal || clock.GetElapsedTime(began) > options.Patience) return;
            await Task.Delay(options.RetryEvery, clock, cancellation);
        }
    }

    private async Task OptOutAsync(Person person, CancellationToken cancellation)
    {
        if (gateway is not IOptOutNotices provider) throw new InvalidDataException($"{gateway.Line} has no notice for > !opt-out: its provider knows of none.");
        notices.Add($"opt-out on {gateway.Line}", await provider.OptOutAsync(person, cancellation));
    }
}
