namespace HudumaContact.Flows.Definition;

/// <summary>Where an exit leads: a node, or one of the places that only the running session knows.</summary>
public abstract record Destination
{
    private Destination()
    {
    }

    public sealed record To(NodeId Node) : Destination
    {
        public override string ToString() => Node.Value;
    }

    /// <summary>Written <c>home</c>: the main menu of the release.</summary>
    public sealed record HomeMenu : Destination
    {
        public override string ToString() => "home";
    }

    /// <summary>Written <c>back</c>: the screen before this one.</summary>
    public sealed record ScreenBefore : Destination
    {
        public override string ToString() => "back";
    }

    /// <summary>Written <c>continue</c>: where the dropped session stood. Only the node named by <c>continue</c> in defaults.yaml may use it.</summary>
    public sealed record DroppedSession : Destination
    {
        public override string ToString() => "continue";
    }
}
