using System.Collections.Concurrent;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Running.Gathers;
using HudumaContact.Flows.Running.Silent;

namespace HudumaContact.Flows.Running;

/// <summary>
/// Runs sessions of one release, a hop at a time. Pure: what it knows comes in, what it decides goes out, and the session given is
/// changed in place. Safe for any number of hops at once, each with a session of its own.
/// </summary>
public sealed class FlowRunner(FlowBook book)
{
    private readonly ConcurrentBag<FlowMachine> _machines = [];

    /// <summary>The first hop. With a <paramref name="dropped"/> session worth going on with, the caller is asked first.</summary>
    public HopResult Begin(Session session, HopContext context, Session? dropped)
    {
        Greet(session, context);
        session.At = book.Defaults.Start;
        if (dropped is not null && WorthContinuing(dropped) is { } kept)
        {
            session.Dropped = kept.Copy();
            session.At = book.Defaults.Continue;
        }

        return Run(session, context, isUnseen: false, static (_, walk) => walk.Go())!;
    }

    /// <summary>A first hop that begins at a node of its own: what was asked for is known.</summary>
    /// <param name="form">The host's own name for a form that begins there.</param>
    public HopResult BeginAt(Session session, NodeId node, HopContext context, string? form = null)
    {
        Greet(session, context);
        if (book.IsForm(node)) session.Form = new FormInHand { Id = form ?? "" };
        session.At = node;
        session.HomeSeen = true;
        return Run(session, context, isUnseen: false, static (_, walk) => walk.Go())!;
    }

    /// <summary>A question in the citizen's own words, wherever the session stands: what letters at a menu begin.</summary>
    public HopResult Ask(Session session, string question, HopContext context)
    {
        if (session.Status == SessionStatus.New) Greet(session, context);
        session.At = book.Defaults.Letters.To;
        session.HomeSeen = true;
        (session.Wrongs, session.Page, session.SaidOnPage) = (0, 0, []);
        return Run(session, context, isUnseen: false, (hop, walk) =>
        {
            session.Hops++;
            hop.Keep(book.Defaults.Letters.Into, question);
            if (question.Any(char.IsLetter) && hop.World.HasDistress(question))
            {
                hop.Events.Add(new DistressHeard(session.At));
                hop.Said.Add(hop.Word(Word.Distress));
            }

            return walk.Go();
        })!;
    }

    /// <summary>
    /// The first hop of a code dialled with answers in it: they are given from the main menu on, up to the first screen that must be
    /// seen before it is answered, and never through anything that records or asks for something.
    /// </summary>
    public HopResult DialThrough(Session session, IReadOnlyList<string> parts, HopContext context)
    {
        Greet(session, context);
        session.At = book.Defaults.Home;
        session.WasDialledThrough = true;
        var result = Run(session, context, isUnseen: true, static (_, walk) => walk.Go())!;
        foreach (var part in parts)
        {
            if (book[session.At] is not GatherNode node || node.IsPrivate || node.StopsDirectDial || node is RateNode) break;
            var next = session.Copy();
            next.Hops++;
            var wasRight = true;
            var reached = Run(next, context, isUnseen: true, (hop, walk) =>
            {
                wasRight = new Taking(hop, walk).Take(node, part);
                return walk.Go();
            });
            if (reached is null) break;
            session.Become(next);
            // An answer on a screen that nobody saw was not told.
            result = reached with
            {
                Events = [.. result.Events.Where(happened => happened is not AnswerTold), .. reached.Events],
                Steps = [.. result.Steps, .. reached.Steps],
            };
            if (!wasRight || reached.Screen!.Ends) break;
        }

        return result;
    }

    /// <summary>The next hop, or the rest of one that waited for a register.</summary>
    /// <exception cref="InvalidOperationException">The session does not wait for this; the host has mixed something up.</exception>
    public HopResult Resume(Session session, Resume resume, HopContext context) => (resume, book[session.At]) switch
    {
        (Resume.Silence _, GatherNode node) when session.Status == SessionStatus.Waiting => HearNothing(session, node, context),
        (Resume.Spoken spoken, AskNode node) when session.Status == SessionStatus.Waiting && EntryAt(node.Id) == KeyEntry.Spoken => Hear(session, node, spoken.Length, context),
        (Resume.HungUp _, GatherNode node) when session.Status == SessionStatus.Waiting => HangUp(session, node, context),
        (Resume.Typed typed, GatherNode node) when session.Status == SessionStatus.Waiting => Take(session, node, typed.Text.Trim(), context),
        (Resume.LookedUp looked, LookupNode lookup) when session.Status == SessionStatus.LookingUp => GoOn(session, lookup, looked, context),
        _ => throw new InvalidOperationException($"A session that is {session.Status} at {session.At} cannot take {resume.GetType().Name}."),
    };

    /// <summary>A dialogue by text that begins at a node with all that a session knows, and its first message. The session is left as it is.</summary>
    public (Session Dialogue, Screen First) BeginByText(Session session, NodeId at, IWorld world, LineKind line = LineKind.Sms)
    {
        var dialogue = new Session();
        dialogue.StandWhere(session);
        (dialogue.Status, dialogue.Hops) = (SessionStatus.Waiting, session.Hops);
        if (at != session.At)
        {
            // What is behind was done on the call, and is not done a second time by going back to it.
            dialogue.At = at;
            dialogue.Trail.Clear();
            dialogue.Callers.Clear();
        }

        var context = new HopContext(world, line, int.MaxValue, session.Language);
        return (dialogue, Run(dialogue, context, isUnseen: false, static (_, walk) => walk.Go())!.Screen!);
    }

    /// <summary>What a promised look-up asks, from the session that its promise kept.</summary>
    /// <exception cref="InvalidOperationException">The session does not stand at a look-up.</exception>
    public LookupRequest AskAgain(Session kept, HopContext context) =>
        Run(kept.Copy(), context, isUnseen: false, static (_, walk) => walk.Go())!.Pending ?? throw new InvalidOperationException($"{kept.At} is no look-up.");

    /// <summary>A promised answer in words: what the look-up leads to would have said, without anything to choose from.</summary>
    /// <exception cref="InvalidOperationException">No words follow from it; the check refuses such a flow.</exception>
    public string TellLater(Session kept, Resume.LookedUp looked, HopContext context)
    {
        var told = "";
        Run(kept.Copy(), context, isUnseen: true, (hop, walk) =>
        {
            var lookup = (LookupNode)book[kept.At];
            Looking.Keep(hop, lookup, looked.Fields);
            walk.Leave(lookup, looked.Exit);
            var result = walk.Go();
            if (result is { Screen: not null } && hop.Session.Status != SessionStatus.Failed) told = ScreenWriter.Words(hop, book[hop.Session.At]);
            return result;
        });
        return told.Length > 0 ? told : throw new InvalidOperationException($"The exit '{looked.Exit}' of {kept.At} leads to nothing that could be told later.");
    }

    /// <summary>The session to offer when a contact dials again, or null when nothing worth keeping would be lost.</summary>
    public Session? WorthContinuing(Session dropped)
    {
        // Dropped again while being asked whether to go on: it is still about the one before.
        var kept = dropped.At == book.Defaults.Continue ? dropped.Dropped : dropped;
        return kept is { Status: SessionStatus.Waiting or SessionStatus.Parked, AnswersPastHome: > 0, WasDialledThrough: false }
            && book.Find(kept.At) is GatherNode { IsPrivate: false }
            ? kept
            : null;
    }

    /// <summary>Whether it is worth a message to somebody who does not come back: who was told an answer has what they came for, and who went on by SMS goes on.</summary>
    public bool WorthReminding(Session dropped) => WorthContinuing(dropped) is { Status: SessionStatus.Waiting } kept && book[kept.At] is not AnswerNode;

    /// <summary>How a node is answered on a call.</summary>
    public KeyEntry EntryAt(NodeId node) => book.EntryAt(node);

    /// <summary>Whether a waiting session asked for marks.</summary>
    public bool AwaitsMarks(Session waiting) => book[waiting.At] is RateNode;

    /// <summary>Whether a waiting session has told an answer: it asks for nothing, and only offers more.</summary>
    public bool HasAnswered(Session waiting) => book[waiting.At] is AnswerNode;

    /// <summary>What waits is left, as by its key home; in the language of the word that left it, when it shows one.</summary>
    public HopResult Leave(Session session, HopContext context)
    {
        if (context.ContactLanguage is { } language && book.Defaults.Languages.Contains(language)) session.Language = language;
        return Resume(session, new Resume.Typed(book.KeysAt(session.At).Home), context);
    }

    /// <summary>
    /// Whether a text is for the session that waits. Nobody asked for the offer to go on with a dropped session, nor to give a mark: words
    /// that are none of the options, or no mark, are a question and not a wrong answer; so are they below a private answer, which searches for
    /// no words and asks for none. And where words would be searched for, a keyword is none of them.
    /// </summary>
    public bool IsFor(Session waiting, string text, HopContext context)
    {
        if (!text.Any(char.IsLetter)) return true;
        var isForOther = book[waiting.At] switch
        {
            RateNode or AnswerNode { IsPrivate: true } => true,
            var node when node.Id == book.Defaults.Continue => true,
            var node => node is GatherNode { SearchesLetters: true } && StartedBy(text, context) is not null,
        };
        return !isForOther || Offers(waiting, text, context);
    }

    /// <summary>Where a text leads that is a keyword and nothing more: "status" asks back of what. After an answer it is about that, and leads nowhere by itself.</summary>
    public (NodeId Begins, FlowKeyword Keyword)? StartedBy(string text, HopContext context) =>
        book.StartedBy(text) is { } start && !IsAboutTold(text, context) ? start : null;

    /// <summary>Whether the words find what was told last, and nothing without it.</summary>
    private bool IsAboutTold(string text, HopContext context) =>
        context.LastTold is { } told
        && book[book.Defaults.Letters.To] is SearchNode search
        && context.World.Search(search.What, text, told: null).Items.Count == 0
        && context.World.Search(search.What, text, told).Items.Count > 0;

    /// <summary>Whether the words choose one of the options that a waiting session offers.</summary>
    private bool Offers(Session waiting, string text, HopContext context)
    {
        var hop = new Hop(book, waiting, context);
        return book[waiting.At] switch
        {
            MenuNode menu => Choices.Find(hop, menu, text.Trim()) is not (null, null),
            AnswerNode answer => Choices.Find(hop, answer, text.Trim()) is not null,
            _ => false,
        };
    }

    private HopResult Take(Session session, GatherNode node, string typed, HopContext context) =>
        Run(session, context, isUnseen: false, (hop, walk) =>
        {
            if (IsOver(hop, walk) is { } over) return over;
            if (!hop.IsOnCall && context.OffersSms && !node.IsPrivate && typed == book.KeysAt(node.Id).BySms)
            {
                hop.Events.Add(new WentBySms(node.Id));
                walk.Fire(Exit.BySms, node.Id);
                return End(hop, walk, SessionStatus.Parked, Word.WentBySms);
            }

            if (context.SendsSms && node is AnswerNode { IsPrivate: false } answer && typed == CopyKey(hop, node))
            {
                hop.Events.Add(new CopyWanted(node.Id, Answering.InWriting(hop, answer)));
                if (hop.IsOnCall) hop.TellAside(hop.Word(Word.CopySent));
                else hop.SayOnPage(hop.Word(Word.CopySent));
                // The same page again, below what was done.
                walk.Fire(Exit.Page, node.Id);
                return walk.Go();
            }

            new Taking(hop, walk).Take(node, typed);
            return walk.Go();
        })!;

    private string CopyKey(Hop hop, GatherNode node) => hop.IsOnCall ? CallKeys.CopyBySms : book.KeysAt(node.Id).BySms;

    private HopResult HearNothing(Session session, GatherNode node, HopContext context) =>
        Run(session, context, isUnseen: false, (hop, walk) =>
        {
            if (IsOver(hop, walk) is { } over) return over;
            new Taking(hop, walk).HearNothing(node);
            return walk.Go();
        })!;

    private HopResult Hear(Session session, AskNode node, TimeSpan length, HopContext context) =>
        Run(session, context, isUnseen: false, (hop, walk) =>
        {
            if (IsOver(hop, walk) is { } over) return over;
            new Taking(hop, walk).Hear(node, length);
            return walk.Go();
        })!;

    private HopResult HangUp(Session session, GatherNode node, HopContext context) =>
        Run(session, context, isUnseen: false, (_, walk) =>
        {
            walk.Fire(Exit.HungUp, node.Id);
            return walk.Result(screen: null);
        })!;

    /// <summary>The last screen of a session that has taken all its answers.</summary>
    private HopResult? IsOver(Hop hop, Walk walk) =>
        ++hop.Session.Hops > book.Defaults.Limits.HopsPerSession ? End(hop, walk, SessionStatus.Ended, Word.HopLimit) : null;

    private HopResult GoOn(Session session, LookupNode node, Resume.LookedUp looked, HopContext context) =>
        Run(session, context, isUnseen: false, (hop, walk) =>
        {
            hop.Said.AddRange(session.Said);
            Looking.Keep(hop, node, looked.Fields);
            walk.Leave(node, looked.Exit);
            return walk.Go();
        })!;

    private static HopResult End(Hop hop, Walk walk, SessionStatus status, string word)
    {
        hop.Session.Status = status;
        return walk.Result(ScreenWriter.Last(hop, hop.Word(word)));
    }

    private void Greet(Session session, HopContext context) =>
        session.Language = context.ContactLanguage is { } known && book.Defaults.Languages.Contains(known) ? known
            : context.Line == LineKind.Voice ? book.Defaults.CallLanguage
            : book.Defaults.Fallback;

    private HopResult? Run(Session session, HopContext context, bool isUnseen, Func<Hop, Walk, HopResult?> take)
    {
        if (!_machines.TryTake(out var machine)) machine = new FlowMachine(book);
        try
        {
            var hop = new Hop(book, session, context) { IsUnseen = isUnseen };
            return take(hop, new Walk(machine, hop));
        }
        finally
        {
            _machines.Add(machine);
        }
    }
}
