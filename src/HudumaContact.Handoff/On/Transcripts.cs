using System.Text;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Handoff.On;

/// <summary>What a session has said and shown, for the person who takes over.</summary>
public sealed class Transcripts(IHopLog hops)
{
    private const string Masked = "(private)";

    /// <summary>Null for a sealed session: it has told things that must not lead to the caller, and the person starts from the reason alone.</summary>
    public async ValueTask<string?> OfSceneAsync(HopScene scene)
    {
        if (scene.Session.IsSealed) return null;
        // What was typed and shown at private nodes is left out, and the number of a case wherever it was typed: whoever takes over sees
        // what the citizen tells them of it.
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
