using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Desk;

/// <summary>A citizen who was called back has answered: the talk is on, and what was said is noted, since nothing else keeps it.</summary>
public sealed class ReachedByPhone(HandoffSteps steps, EntryWriter entries)
{
    /// <returns>False when the case is no callback, or not, or no longer, the agent's.</returns>
    /// <exception cref="Conversations.StorageUnavailableException">Nothing was changed: try again.</exception>
    public async Task<bool> RunAsync(Agent agent, HandoffId id, string note, CancellationToken cancellation) => await steps.TakeAsync(id, (handoff, now) =>
    {
        if (handoff.Agent != agent.Id || handoff.Way is not Way.Callback || handoff.Answer(now) is not { } reached) return null;
        List<HandoffEntry> said = [entries.Entry(reached, EntryKind.Reached, now, agent.Id)];
        if (note.Length > 0) said.Add(entries.Entry(reached, EntryKind.Noted, now, agent.Id, note));
        return new HandoffChange(reached, said, []);
    }, cancellation) is not null;
}
