using System.Text;
using HudumaContact.Conversations.Cases;
using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>A person is asked for: a case with what was seen and typed so far, so that nothing need be said twice.</summary>
public sealed class HandoffRequestedHandler(IIdSource ids, IHopLog hops) : IEventHandler<HandoffRequested>
{
    public async ValueTask HandleAsync(HandoffRequested happened, HopScene scene)
    {
        // A sealed session has told things that must not lead to the caller: the person who takes over starts from the reason alone.
        var transcript = scene.Session.IsSealed ? null : await TranscriptAsync(scene);
        scene.Add(new CaseOpening(
            new CaseId(ids.Next()), happened.Number, HandoffRequested.CaseKind, happened.Reason, About: null, Due: null, IsAnonymous: false, transcript));
    }

    private async ValueTask<string> TranscriptAsync(HopScene scene)
    {
        var transcript = new StringBuilder();
        foreach (var hop in await hops.OfSessionAsync(scene.Session, CancellationToken.None))
        {
            transcript.Append("> ").Append(hop.Input).Append('\n').Append(hop.Screen).Append('\n');
        }

        return transcript.Append("> ").Append(scene.Input).ToString();
    }
}
