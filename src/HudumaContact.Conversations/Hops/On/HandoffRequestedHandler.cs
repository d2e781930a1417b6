using System.Text;
using HudumaContact.Conversations.Cases;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>A person is asked for: a case with what was seen and typed so far, so that nothing need be said twice.</summary>
public sealed class HandoffRequestedHandler(IIdSource ids, IHopLog hops) : IEventHandler<HandoffRequested>
{
    private const string Masked = "(private)";

    public async ValueTask HandleAsync(HandoffRequested happened, HopScene scene)
    {
        // A sealed session has told things that must not lead to the caller: the person who takes over starts from the reason alone.
        var transcript = scene.Session.IsSealed ? null : await TranscriptAsync(scene);
        scene.Add(new CaseOpening(
            new CaseId(ids.Next()), happened.Number, HandoffRequested.CaseKind, happened.Reason, About: null, Due: null, IsAnonymous: false, transcript));
    }

    /// <summary>
    /// What was typed and shown at private nodes is left out, and the number of a case wherever it was typed: whoever takes over sees
    /// what the citizen tells them of it.
    /// </summary>
    private async ValueTask<string> TranscriptAsync(HopScene scene)
    {
        var transcript = new StringBuilder();
        var isPrivate = false;
        foreach (var hop in await hops.OfSessionAsync(scene.Session, CancellationToken.None))
        {
            transcript.Append("> ").Append(Shown(hop.Input, isPrivate)).Append('\n');
            isPrivate = scene.Release.Flows.Find(new NodeId(hop.Node)) is { IsPrivate: true };
            transcript.Append(Shown(hop.Screen, isPrivate)).Append('\n');
        }

        return transcript.Append("> ").Append(Shown(scene.Input, isPrivate)).ToString();
    }

    private static string? Shown(string? text, bool isPrivate) => isPrivate ? Masked : text is null ? null : CaseNumber.TakenOutOf(text, Masked);
}
