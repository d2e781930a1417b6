using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Desk;

/// <summary>
/// Sends a citizen what the catalogue says, as the line itself would: the message and the answer told, with the code it can be found by, are
/// one commit, so that "what did you tell" holds for agents too.
/// </summary>
public sealed class SendAnswer(HandoffSteps steps, IHandoffStore store, CitizenWords words, ReleaseShelf releases, IHopWorlds worlds)
{
    /// <returns>The code of the answer; null when the case is not, or no longer, the agent's to answer.</returns>
    /// <exception cref="Conversations.StorageUnavailableException">Nothing was sent: try again.</exception>
    public async Task<string?> RunAsync(Agent agent, HandoffId id, string topic, Item about, string language, CancellationToken cancellation)
    {
        var world = worlds.Open(releases.Current);
        var change = await steps.TakeAsync(id, async (handoff, now) =>
        {
            if (handoff.Agent != agent.Id || handoff.Answer(now) is not { } answered || await store.ContactAsync(handoff.Contact, cancellation) is not { } citizen) return null;
            var telling = world.Answer(topic, about, language, answered.SpokenOn);
            var told = new ToldAnswer(topic, about, language, telling.Text, telling.AsOf, telling.Version, AnswerCode.Draw(now));
            var (entry, messages) = words.Say(answered, citizen, EntryKind.Answered, answered.Way is Way.Chat ? AnswerCode.Coded(telling.Text, told.Code) : AnswerCode.AddTo(telling.Text, told.Code), now, agent.Id);
            return new HandoffChange(answered, [entry], messages) { Told = [told] };
        }, cancellation);
        return change?.Told[0].Code;
    }
}
