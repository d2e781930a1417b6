using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Running.Silent;

namespace HudumaContact.Flows.Running;

/// <summary>Runs the silent nodes until one waits for the citizen, the session ends, or a register must be asked.</summary>
internal sealed class Walk(FlowMachine machine, Hop hop)
{
    private readonly Session _session = hop.Session;

    /// <summary>On from where the session stands. Null when a walk that nobody sees may not go further this way.</summary>
    public HopResult? Go()
    {
        for (var steps = 0; steps < hop.Book.Defaults.Limits.StepsPerHop; steps++)
        {
            var node = hop.Book[_session.At];
            if (node.Id == hop.Book.Defaults.Home) ComeHome();
            if (_session.Form is not null && !hop.Book.IsForm(node.Id) && LeaveForm() is { } left) return left;
            switch (node)
            {
                case GatherNode gather:
                    _session.Status = SessionStatus.Waiting;
                    _session.Said = [.. hop.Said];
                    return Result(ScreenWriter.Write(hop, gather));
                case EndNode end:
                    _session.Status = SessionStatus.Ended;
                    if (_session.Form is { } form) hop.Events.Add(new FormFilled(form.Id, hop.FormTitle(node.Id), form.Answers));
                    return Result(ScreenWriter.Last(hop, hop.Text(end.Text)));
                case LookupNode or CaseNode or HandoffNode or SmsNode or PromiseNode when hop.IsUnseen:
                    return null;
                case LookupNode lookup:
                    _session.Status = SessionStatus.LookingUp;
                    _session.Said = [.. hop.Said];
                    return Result(screen: null, Looking.Request(hop, lookup));
                case CallNode call:
                    hop.Assign(call.With);
                    _session.Callers.Add(call.Id);
                    Fire(CallNode.Into, call.First);
                    break;
                case ReturnNode back:
                    Return(back);
                    break;
                default:
                    Leave(node, Run(node));
                    break;
            }
        }

        return Fail("More steps than a hop may take; usually the sign of a loop.");
    }

    /// <summary>Leaves a node by one of its exits.</summary>
    public void Leave(Node node, Exit exit) => Fire(exit, Target(node, exit));

    /// <summary>Back to the screen before, or home when there is none.</summary>
    public void GoBack() => Fire(Exit.Back, ScreenBefore());

    public void Fire(Exit exit, NodeId target)
    {
        var from = _session.At;
        machine.Fire(_session, exit, target);
        hop.Steps.Add(new Step(from, exit, _session.At));
        hop.HasArrived = exit != Exit.Wrong && exit != Exit.Page && exit != Exit.NoInput;
        if (exit != Exit.Page) _session.IsAskedAgain = exit == Exit.Wrong && _session.Page == 0;
    }

    public HopResult Result(Rendering.Screen? screen, LookupRequest? pending = null) => new(screen, pending, hop.Events, hop.Steps);

    /// <summary>By text the dialogue is over with it: whoever sent the form goes on talking.</summary>
    private HopResult? LeaveForm()
    {
        var (form, from) = (_session.Form!, hop.Steps[^1].From);
        _session.Form = null;
        hop.Events.Add(new FormLeft(form.Id, hop.FormTitle(from)));
        if (hop.Context.Line is not LineKind.Sms) return null;
        _session.Status = SessionStatus.Ended;
        return Result(ScreenWriter.Last(hop, hop.Word(Word.FormLeft)));
    }

    private HopResult Fail(string reason)
    {
        _session.Status = SessionStatus.Failed;
        hop.Events.Add(new FlowFailed(_session.At, reason));
        hop.Said.Clear();
        return Result(ScreenWriter.Last(hop, hop.Word(Word.Apology)));
    }

    private Exit Run(Node node)
    {
        switch (node)
        {
            case SayNode say:
                hop.Said.Add(hop.Text(say.Text));
                return Exit.Next;
            case SetNode set:
                hop.Assign(set.Set);
                return Exit.Next;
            case BranchNode branch:
                return Branching.Pick(hop, branch);
            case SearchNode search:
                return Searching.Search(hop, search);
            case CaseNode keep:
                return CaseKeeping.Keep(hop, keep);
            case HandoffNode handoff:
                return CaseKeeping.AskForPerson(hop, handoff);
            case SmsNode sms:
                hop.Events.Add(new DialogueWanted(sms.At));
                // The session goes one way and the dialogue another; both were walked.
                hop.Steps.Add(new Step(sms.Id, SmsNode.Begins, sms.At));
                return Exit.Next;
            case PromiseNode promise:
                return Promising.Promise(hop, promise);
            default:
                throw new InvalidOperationException($"A {node.Kind} node cannot be run.");
        }
    }

    private void Return(ReturnNode back)
    {
        if (_session.Callers.Count == 0) throw new InvalidOperationException($"{back.Id} returns, but nothing called it.");
        var caller = hop.Book[_session.Callers[^1]];
        _session.Callers.RemoveAt(_session.Callers.Count - 1);
        // One transition, two steps for the drawing and for what was walked: the return itself, and the caller's exit.
        hop.Steps.Add(new Step(back.Id, Exit.Return, caller.Id));
        machine.Fire(_session, Exit.Return, Target(caller, back.By));
        hop.Steps.Add(new Step(caller.Id, back.By, _session.At));
        hop.HasArrived = true;
    }

    private NodeId Target(Node node, Exit exit)
    {
        switch (node.Leads(exit))
        {
            case Destination.To(var next):
                return next;
            case Destination.HomeMenu:
                return hop.Book.Defaults.Home;
            case Destination.ScreenBefore:
                return ScreenBefore();
            case Destination.DroppedSession:
                var dropped = _session.Dropped ?? throw new InvalidOperationException($"{node.Id} goes on with a dropped session, but there is none.");
                _session.StandWhere(dropped);
                // The machine moves from the menu to where that session stood.
                (_session.At, var target) = (node.Id, _session.At);
                return target;
            default:
                if (exit == Exit.Lost) return hop.Book.Defaults.Lost;
                return exit == Exit.Silent ? hop.Book.Defaults.Silent : throw new InvalidOperationException($"{node.Id} has no exit '{exit}'.");
        }
    }

    private NodeId ScreenBefore()
    {
        if (_session.Trail.Count == 0) return hop.Book.Defaults.Home;
        var place = _session.Trail[^1];
        _session.Trail.RemoveAt(_session.Trail.Count - 1);
        _session.Callers = [.. place.Callers];
        return place.At;
    }

    private void ComeHome()
    {
        // What holds for everybody is told once, before the main menu.
        if (hop.IsOnCall && !_session.HomeSeen) hop.Said.AddRange(hop.World.Notices(_session.Language));
        _session.HomeSeen = true;
        _session.AnswersPastHome = 0;
        _session.Trail.Clear();
        _session.Callers.Clear();
    }
}
