using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using Stateless;

namespace HudumaContact.Flows.Running;

/// <summary>
/// The state machine of a whole release: a state is a node, a trigger an exit. The state itself lies in the session, so that one
/// machine serves many sessions, one at a time; configuring it costs hundreds of times what a hop does, so machines are pooled.
/// </summary>
internal sealed class FlowMachine
{
    private readonly StateMachine<NodeId, Exit> _machine;
    private Session _session = new();
    private NodeId _target;

    public FlowMachine(FlowBook book)
    {
        _machine = new StateMachine<NodeId, Exit>(() => _session.At, at => _session.At = at);
        foreach (var node in book.Nodes) Configure(node, book);
        _machine.OnUnhandledTrigger((at, exit) => throw new InvalidOperationException($"Node {at} has no exit '{exit}'."));
    }

    /// <summary>Moves the session; <paramref name="target"/> is where an exit leads that only the session knows (back, home, return).</summary>
    public void Fire(Session session, Exit exit, NodeId target = default)
    {
        _session = session;
        _target = target;
        _machine.Fire(exit);
    }

    /// <summary>For the drawing.</summary>
    public Stateless.Reflection.StateMachineInfo Info => _machine.GetInfo();

    private void Configure(Node node, FlowBook book)
    {
        var state = _machine.Configure(node.Id);
        foreach (var (exit, to) in node.Exits)
        {
            switch (to)
            {
                case Destination.To(var next) when next == node.Id:
                    state.PermitReentry(exit);
                    break;
                case Destination.To(var next):
                    state.Permit(exit, next);
                    break;
                default:
                    state.PermitDynamic(exit, () => _target);
                    break;
            }
        }

        switch (node)
        {
            case GatherNode:
                state.PermitReentry(Exit.Wrong).PermitReentry(Exit.Page).PermitReentry(Exit.NoInput).PermitReentry(Exit.HungUp);
                state.PermitDynamic(Exit.Back, () => _target).PermitDynamic(Exit.Home, () => _target);
                state.PermitDynamic(Exit.BySms, () => _target).PermitDynamic(Exit.Letters, () => _target).PermitDynamic(Exit.Agent, () => _target);
                if (node.Leads(Exit.Lost) is null) state.Permit(Exit.Lost, book.Defaults.Lost);
                // Of every screen of a call; drawn, it would be all that is seen.
                if (node.Leads(Exit.Silent) is null) state.PermitDynamic(Exit.Silent, () => _target);
                break;
            case CallNode call:
                state.Permit(CallNode.Into, call.First);
                break;
            case ReturnNode:
                state.PermitDynamic(Exit.Return, () => _target);
                break;
        }
    }
}
