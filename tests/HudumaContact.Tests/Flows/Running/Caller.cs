using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Reading;
using HudumaContact.Flows.Running;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>Somebody on a USSD line of a small release: dials and types, and keeps what came back.</summary>
internal sealed class Caller
{
    private readonly FlowRunner _runner;

    public Caller(ContentSet release, TestWorld? world = null, string? language = "en", int budget = HopContext.SmallestUssdBudget)
    {
        var faults = new List<Fault>();
        Book = FlowReader.Read(release, faults) ?? throw new InvalidOperationException(string.Join('\n', faults));
        _runner = new FlowRunner(Book);
        Context = new HopContext(world ?? new TestWorld(), LineKind.Ussd, budget, language);
    }

    public FlowBook Book { get; }

    public HopContext Context { get; set; }

    public Session Session { get; private set; } = new();

    public List<FlowEvent> Events { get; } = [];

    public HopResult Last { get; private set; } = null!;

    public string Text => Last.Screen!.Text;

    public string At => Session.At.Node;

    public Caller Dial(Session? dropped = null)
    {
        Session = new Session();
        return After(_runner.Begin(Session, Context, dropped));
    }

    public Caller DialThrough(params string[] parts)
    {
        Session = new Session();
        return After(_runner.DialThrough(Session, parts, Context));
    }

    public Caller Type(params string[] texts)
    {
        foreach (var text in texts)
        {
            Session = SessionJson.Read(SessionJson.Write(Session));
            After(_runner.Resume(Session, new Resume.Typed(text), Context));
        }

        return this;
    }

    public Caller LookUpGives(Exit exit, params (string Field, string Value)[] fields) =>
        After(_runner.Resume(Session, new Resume.LookedUp(exit, fields.ToDictionary(field => field.Field, field => field.Value)), Context));

    private Caller After(HopResult result)
    {
        Last = result;
        Events.AddRange(result.Events);
        return this;
    }
}
