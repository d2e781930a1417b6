using System.Text;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Hubs;

namespace HudumaContact.Handoff.On;

/// <summary>What a session has said and shown, for the person who takes over.</summary>
public sealed class Transcripts(IHopLog hops)
{
    private const string Masked = "(private)";

    /// <summary>Before each line of what the citizen said.</summary>
    private const string OfCitizen = "> ";

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
            transcript.Append(Quoted(Shown(hop.Input, isPrivate))).Append('\n');
            isPrivate = scene.Release.Flows.Find(new NodeId(hop.Node)) is { IsPrivate: true };
            transcript.Append(Shown(hop.Screen, isPrivate)).Append('\n');
        }

        return transcript.Append(Quoted(Shown(scene.Input, isPrivate))).ToString();
    }

    /// <summary>A transcript, taken apart again: who said what, in order.</summary>
    public static IReadOnlyList<TranscriptLine> Read(string transcript)
    {
        var said = new List<TranscriptLine>();
        foreach (var line in transcript.Split('\n'))
        {
            var fromCitizen = line.StartsWith(OfCitizen, StringComparison.Ordinal);
            var text = fromCitizen ? line[OfCitizen.Length..] : line;
            if (said is [.., var last] && last.FromCitizen == fromCitizen) said[^1] = last with { Text = $"{last.Text}\n{text}" };
            else said.Add(new TranscriptLine(fromCitizen, text, At: null));
        }

        // Who dials has typed nothing yet.
        return [.. said.Where(line => line.Text.Length > 0)];
    }

    private static string Quoted(string? input) => OfCitizen + input?.ReplaceLineEndings($"\n{OfCitizen}");

    private static string? Shown(string? text, bool isPrivate) => isPrivate ? Masked : text is null ? null : CaseNumber.TakenOutOf(text, Masked);
}
