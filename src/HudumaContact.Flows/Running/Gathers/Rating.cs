using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;

namespace HudumaContact.Flows.Running.Gathers;

/// <summary>Takes marks from 1 to 5.</summary>
internal static class Rating
{
    public static Exit Take(Hop hop, string typed)
    {
        if (typed is not [>= '1' and var digit] || digit - '0' > RateNode.Highest) return Exit.Wrong;
        hop.Events.Add(new Rated(digit - '0'));
        return Exit.Next;
    }
}
