using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;

namespace HudumaContact.Flows.Running.Silent;

/// <summary>Opens, adds to and closes cases, and asks for a person: each is an event with the number that the citizen is told.</summary>
internal static class CaseKeeping
{
    private const string Yes = "yes";

    public static Exit Keep(Hop hop, CaseNode node)
    {
        var subject = hop.Text(node.Subject);
        var words = hop.Text(node.Words);
        switch (node.Step)
        {
            case CaseStep.Open:
                var promise = Promise(hop, subject, node.Into!);
                var about = node.About is { } variable ? hop.Variable(variable).Item : null;
                hop.Events.Add(new CaseOpened(promise.Number, subject, words, about, promise.Due, hop.Text(node.Anonymous) == Yes));
                break;
            case CaseStep.Add:
                hop.Events.Add(new CaseAddedTo(subject, words));
                break;
            case CaseStep.Close:
                hop.Events.Add(new CaseClosed(subject));
                break;
        }

        return Exit.Next;
    }

    public static Exit AskForPerson(Hop hop, HandoffNode node)
    {
        var promise = Promise(hop, HandoffRequested.CaseKind, node.Into);
        hop.Events.Add(new HandoffRequested(promise.Number, hop.Text(node.Reason), node.Way, node.Priority, hop.Text(node.Queue)));
        return Exit.Next;
    }

    private static CasePromise Promise(Hop hop, string kind, string into)
    {
        var promise = hop.World.NewCase(kind);
        hop.Keep($"{into}.{CaseFields.Number}", promise.Number);
        hop.Keep($"{into}.{CaseFields.Due}", hop.World.Said(promise.Due, hop.Session.Language));
        return promise;
    }
}
