using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Lines;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.On;

namespace HudumaContact.Handoff.Hubs;

/// <summary>What the entries of a case are to the hub. Most are nothing to it: they tell of our own queue and lines.</summary>
public sealed class HubWords(ICaseStore cases, LineBook lines)
{
    /// <summary>The first word after what it was told, and the entry that the word is of; null when it knows all.</summary>
    /// <param name="entries">All of the case, in order.</param>
    /// <param name="told">The entry that it was told last; null when none.</param>
    public async ValueTask<(ToHub Word, HandoffEntry Of)?> NextAsync(CaseHandoff handoff, IReadOnlyList<HandoffEntry> entries, Guid? told, CancellationToken cancellation)
    {
        var begin = BeginOf(entries);
        for (var i = Math.Max(begin, After(entries, told)); i < entries.Count; i++)
        {
            var entry = entries[i];
            if (i == begin) return (await BegunAsync(handoff, entries, begin, cancellation), entry);
            // Asked for again while it is open, the new reason is one more thing said; so are the answers to a form that the desk had sent.
            if (entry is { Kind: EntryKind.Said or EntryKind.FormBack or EntryKind.Requested, Words: { } words }) return (new ToHub.Said(handoff.Id, entry.Id, words, entry.At), entry);
        }

        return null;
    }

    /// <summary>Where the citizen asked for a person, the last time.</summary>
    private static int BeginOf(IReadOnlyList<HandoffEntry> entries)
    {
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if (entries[i].Kind is EntryKind.Reopened) return i;
        }

        // Requested while one was open, it is the same request.
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Kind is EntryKind.Requested) return i;
        }

        return entries.Count;
    }

    private static int After(IReadOnlyList<HandoffEntry> entries, Guid? told)
    {
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if (entries[i].Id == told) return i + 1;
        }

        return 0;
    }

    private async ValueTask<ToHub> BegunAsync(CaseHandoff handoff, IReadOnlyList<HandoffEntry> entries, int begin, CancellationToken cancellation)
    {
        var context = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["case"] = handoff.CaseNumber,
            ["queue"] = handoff.Queue.Value,
            ["language"] = handoff.Language,
            ["priority"] = handoff.Urgency.ToString().ToLowerInvariant(),
        };
        if (entries.FirstOrDefault(entry => entry.Kind is EntryKind.Requested)?.Words is { } reason) context["reason"] = reason;
        if (lines.Find(handoff.Line) is { } line) context["line"] = line.Kind.ToString().ToLowerInvariant();
        var before = (await cases.EntriesAsync(handoff.Case, cancellation)).Where(entry => entry.Kind is CaseEntryKind.Transcript).SelectMany(entry => Transcripts.Read(entry.Words ?? ""));
        return new ToHub.Begun(handoff.Id, entries[begin].Id, context, LeavingWords.Of([.. before, .. entries.Take(begin).Select(LineOf).OfType<TranscriptLine>()]));
    }

    /// <summary>What the citizen and those who answered said before the case was opened again.</summary>
    private static TranscriptLine? LineOf(HandoffEntry entry) => entry is { Kind: EntryKind.Said or EntryKind.FormBack or EntryKind.Answered or EntryKind.Told, Words: { } words }
        ? new TranscriptLine(entry.Kind is EntryKind.Said or EntryKind.FormBack, words, entry.At)
        : null;
}
