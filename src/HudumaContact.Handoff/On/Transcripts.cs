using System.Text;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Hubs;

namespace HudumaContact.Handoff.On;

/// <summary>
/// What was said and shown, for the person who takes over. It is one conversation: a session that was dropped and gone on with, by dialling or by calling, comes
/// before the one that asks, and an answer that was sent by SMS too stands where it was asked for.
/// </summary>
public sealed class Transcripts(IHopLog hops, IMessageLog messages)
{
    private const string Masked = "(private)";

    /// <summary>Before a text that was sent meanwhile.</summary>
    private const string Sent = "(SMS) ";

    /// <summary>Of a person's newest hops: more than any conversation has.</summary>
    private const int MostHops = 300;

    private const int MostMessages = 60;

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
        var sent = await SentAsync(scene);
        foreach (var hop in await ConversationAsync(scene))
        {
            var wasPrivate = isPrivate;
            transcript.Append(Quoted(Shown(hop.Input, wasPrivate))).Append('\n');
            isPrivate = scene.Release.Flows.Find(new NodeId(hop.Node)) is { IsPrivate: true };
            transcript.Append(Shown(hop.Screen, isPrivate)).Append('\n');
            // What a hop writes has one time.
            foreach (var text in sent[hop.At]) transcript.Append(Sent).Append(Shown(text, wasPrivate || isPrivate)).Append('\n');
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

    /// <summary>The hops of the session, behind those of the sessions that were dropped and gone on with.</summary>
    private async ValueTask<IReadOnlyList<LoggedHop>> ConversationAsync(HopScene scene)
    {
        var conversation = await hops.OfSessionAsync(scene.Session, CancellationToken.None);
        if (!IsDialled(scene) || WentOnAt(conversation, scene) is not { } at) return conversation;
        var sessions = (await hops.LatestAsync(scene.Session.Contact.Address, MostHops, CancellationToken.None))
            .GroupBy(hop => hop.ProviderSession, (_, newestFirst) => newestFirst.Reverse().ToList()).SkipWhile(session => session[0].ProviderSession != scene.Session.ProviderSession).Skip(1);
        foreach (var dropped in sessions)
        {
            if (dropped[^1].Ends || dropped[^1].Node != at) continue;
            conversation = [.. dropped, .. conversation];
            if (WentOnAt(dropped, scene) is not { } before) break;
            at = before;
        }

        return conversation;
    }

    /// <summary>Where a session went on with what was dropped; null where it did not.</summary>
    private static string? WentOnAt(IReadOnlyList<LoggedHop> session, HopScene scene)
    {
        var asks = scene.Release.Flows.Defaults.Continue.ToString();
        return session is [var first, ..] && first.Node == asks ? session.FirstOrDefault(hop => hop.Node != asks)?.Node : null;
    }

    /// <summary>Our texts by their time, to who dials or calls: in a talk by text they are what is shown.</summary>
    private async ValueTask<ILookup<DateTime, string>> SentAsync(HopScene scene)
    {
        var log = IsDialled(scene) && scene.Session.Contact.Address.Number is { } number ? await messages.LatestAsync(number, MostMessages, CancellationToken.None) : [];
        return log.OfType<LoggedMessage.Ours>().ToLookup(message => message.At, message => message.Text);
    }

    private static bool IsDialled(HopScene scene) => scene.Kind is LineKind.Ussd or LineKind.Voice;

    private static string Quoted(string? input) => OfCitizen + input?.ReplaceLineEndings($"\n{OfCitizen}");

    private static string? Shown(string? text, bool isPrivate) => isPrivate ? Masked : text is null ? null : CaseNumber.TakenOutOf(text, Masked);
}
