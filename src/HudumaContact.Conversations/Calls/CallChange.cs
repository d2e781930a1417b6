using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;

namespace HudumaContact.Conversations.Calls;

/// <summary>A call after something happened to it: with the hop that brought it about, or by itself.</summary>
/// <param name="After">With version 1 it is new; else it is written only if it is still as it was one version ago.</param>
public sealed record CallChange(Call After) : HopFact
{
    /// <summary>Written with it, where no hop does so.</summary>
    public Contact? NewContact { get; init; }

    /// <summary>What was recorded, where no hop writes it.</summary>
    public CallRecording? Recording { get; init; }

    public static CallChange New(Call call) => new(call with { Version = 1 });

    public static CallChange Of(Call before, Call after) => new(after with { Version = before.Version + 1 });

    public override string ToString() => After.ToString();
}
