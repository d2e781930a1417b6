using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;

namespace HudumaContact.Flows.Running.Silent;

/// <summary>Promises the answer of a look-up.</summary>
internal static class Promising
{
    public static Exit Promise(Hop hop, PromiseNode node)
    {
        var lookup = hop.Book[node.Lookup] as LookupNode ?? throw new InvalidOperationException($"{node.Id} promises the answer of {node.Lookup}, which is no look-up.");
        hop.Events.Add(new AnswerPromised(Looking.Request(hop, lookup), AtLookup(hop.Session, lookup)));
        return Exit.Next;
    }

    // A story told in the same session, or where it went, is nothing that an SMS about a passport needs.
    private static Session AtLookup(Session session, LookupNode lookup)
    {
        var needed = lookup.Needs.ToHashSet(StringComparer.Ordinal);
        return new Session
        {
            Status = SessionStatus.LookingUp,
            Language = session.Language,
            At = lookup.Id,
            Callers = [.. session.Callers],
            Variables = new Dictionary<string, string>(session.Variables.Where(variable => needed.Contains(variable.Key)), StringComparer.Ordinal),
        };
    }
}
