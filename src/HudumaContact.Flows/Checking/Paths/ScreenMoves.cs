using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Checking.Paths;

/// <summary>Which screens can have a screen before them, and which come after the main menu: what decides whether back and home stand on them.</summary>
internal sealed class ScreenMoves
{
    private readonly HashSet<(NodeId Node, bool HomeSeen, bool HasTrail)> _states = [];

    public ScreenMoves(FlowBook book, FlowPaths paths)
    {
        var todo = new Stack<(NodeId Node, bool HomeSeen, bool HasTrail)>();
        // From a form the main menu can always be reached.
        foreach (var root in paths.Roots) todo.Push((root, book.IsForm(root), false));
        while (todo.TryPop(out var state))
        {
            if (state.Node == book.Defaults.Home) state = state with { HomeSeen = true, HasTrail = false };
            if (!_states.Add(state)) continue;
            foreach (var edge in paths.From(state.Node))
            {
                var trail = edge.From is GatherNode && state.Node != book.Defaults.Continue && edge.From.Leads(edge.Exit) is not Destination.HomeMenu;
                todo.Push((edge.To.Id, state.HomeSeen, state.HasTrail || trail));
            }
        }
    }

    public bool MayGoBack(Node node) => _states.Any(state => state.Node == node.Id && state.HasTrail);

    public bool MayGoHome(Node node) => _states.Any(state => state.Node == node.Id && state.HomeSeen);

    /// <summary>Whoever stands here can always leave by a key.</summary>
    public bool CanAlwaysMove(Node node) => _states.Where(state => state.Node == node.Id).All(state => state.HasTrail || state.HomeSeen);
}
