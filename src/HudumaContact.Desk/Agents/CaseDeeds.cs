using HudumaContact.Conversations;
using HudumaContact.Desk.Shell;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.People;
using HudumaContact.People.Audit;

namespace HudumaContact.Desk.Agents;

/// <summary>What an agent does with a case on the page. Each returns why it was not done, in words for them; null when it was.</summary>
internal sealed class CaseDeeds(IAuditTrail audit, IAgentRoster roster)
{
    /// <summary>Written in the trail before it is done: a deed without its line there must not be.</summary>
    /// <param name="deed">By who does it, as the records have them now; false when the case has moved on.</param>
    public Task<string?> WriteAndTryAsync(SignedInPerson me, CaseHandoff of, Act act, string detail, Func<Agent, Task<bool>> deed, Tongue say) =>
        WriteAndTryAsync(me, of, act, detail, async agent => await deed(agent) ? null : MovedOn(say), say);

    /// <inheritdoc cref="WriteAndTryAsync(SignedInPerson, CaseHandoff, Act, string, Func{Agent, Task{bool}}, Tongue)"/>
    /// <param name="deed">By who does it, as the records have them now; why it was not done.</param>
    public async Task<string?> WriteAndTryAsync(SignedInPerson me, CaseHandoff of, Act act, string detail, Func<Agent, Task<string?>> deed, Tongue say)
    {
        try
        {
            // Whoever was shut out, or lost the role, has their page for some seconds more.
            if (await roster.FindAsync(new AgentId(me.Id), CancellationToken.None) is not { } agent)
                return say["You may no longer answer citizens. Ask an admin.", "Huruhusiwi tena kujibu wananchi. Muulize msimamizi wa mfumo."];
            await audit.WriteAsync(new AuditEntry(me.Name, act, $"case:{of.CaseNumber}", detail), CancellationToken.None);
            return await deed(agent);
        }
        catch (StorageUnavailableException)
        {
            return say["It could not be written down just now. Try again.", "Haikuweza kuandikwa kwa sasa. Jaribu tena."];
        }
    }

    /// <summary>Shows the numbers of a case on this page.</summary>
    public Task<string?> RevealAsync(SignedInPerson me, CaseHandoff of, string detail, Revealed revealed, Tongue say) => WriteAndTryAsync(
        me,
        of,
        Act.Saw,
        detail,
        _ =>
        {
            revealed.Add(of.Id);
            return Task.FromResult(true);
        },
        say);

    public static string MovedOn(Tongue say) => say["That is no longer possible: the case has moved on.", "Haiwezekani tena: kesi imesogea."];
}
