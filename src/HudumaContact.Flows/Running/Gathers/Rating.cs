using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;

namespace HudumaContact.Flows.Running.Gathers;

/// <summary>Takes marks from 1 to 5.</summary>
internal static class Rating
{
    public static Exit Take(Hop hop, string typed)
    {
        if (RateNode.MarksIn(typed) is not { } marks) return Exit.Wrong;
        hop.Events.Add(new Rated(marks));
        return Exit.Next;
    }
}
