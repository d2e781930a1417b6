using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Reading;
using HudumaContact.Flows.Running;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>Somebody on a line of a small release: dials and types, or calls and presses, and keeps what came back.</summary>
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

    public Caller Call(bool sendsSms = true, Session? dropped = null)
    {
        Context = Context with { Line = LineKind.Voice, SendsSms = sendsSms };
        return Dial(dropped is null ? null : SessionJson.Read(SessionJson.Write(dropped)));
    }

    public Caller StaySilent(int times = 1)
    {
        for (; times > 0; times--) Resume(new Resume.Silence());
        return this;
    }

    public Caller Speak(TimeSpan length) => Resume(new Resume.Spoken(length));

    public Caller HangUp() => Resume(new Resume.HungUp());

    public Caller DialThrough(params string[] parts)
    {
        Session = new Session();
        return After(_runner.DialThrough(Session, parts, Context));
    }

    public Caller Type(params string[] texts)
    {
        foreach (var text in texts) Resume(new Resume.Typed(text));
        return this;
    }

    private Caller Resume(Resume resume)
    {
        Session = SessionJson.Read(SessionJson.Write(Session));
        return After(_runner.Resume(Session, resume, Context));
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
