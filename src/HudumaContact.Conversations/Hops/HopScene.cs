using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Hops;

/// <summary>One hop on its way: what it knows, and the rows it will write.</summary>
public sealed class HopScene
{
    private readonly List<HopFact> _facts = [];

    /// <summary>Of the line that it is answered on.</summary>
    public required LineKind Kind { get; init; }

    /// <summary>What makes the hop known again: all that was typed in the session (USSD), or the message's own id.</summary>
    public required string Text { get; init; }

    /// <summary>Septets of a screen; only USSD has a bound.</summary>
    public required int Budget { get; init; }

    /// <summary>What the caller sends next opens what is sealed. On a call it does not: nothing of it is kept at all.</summary>
    public bool KeepsSealed { get; init; } = true;

    /// <summary>The time of the session is nearly over: going on by SMS is offered.</summary>
    public bool OffersSms { get; init; }

    /// <summary>An answer can be sent by SMS, to be kept.</summary>
    public bool SendsSms { get; init; }

    /// <summary>Else the program does not call the number, and no flow may offer that it will.</summary>
    public bool MayBeCalled { get; init; } = true;

    public required StoredSession Session { get; init; }

    public required Release Release { get; init; }

    public required IWorld World { get; init; }

    public required HopDeadline Deadline { get; init; }

    /// <summary>UTC; the same for all that the hop writes.</summary>
    public required DateTime Now { get; init; }

    public required bool IsNewContact { get; init; }

    /// <summary>What was typed for this hop.</summary>
    public required string Input { get; init; }

    /// <summary>How the engine is to take it.</summary>
    public required Entry Entry { get; init; }

    /// <summary>What the citizen seems to speak, for one who has chosen no language.</summary>
    public string? SpokenLanguage { get; init; }

    /// <summary>What the citizen was told about lately.</summary>
    public Item? LastTold { get; init; }

    /// <summary>Another session waits for marks, which may come below an answer.</summary>
    public bool AwaitsMarks { get; init; }

    /// <summary>Worth going on with, perhaps; only for the first hop.</summary>
    public Session? Dropped { get; init; }

    public Session State => Session.State!;

    public IReadOnlyList<HopFact> Facts => _facts;

    public string? ChosenLanguage { get; private set; }

    public bool SealsHopsBefore { get; private set; }

    /// <summary>The request for a person that the hop made, or was merged into.</summary>
    public Guid? Request { get; private set; }

    /// <summary>The caller waits for it on the line.</summary>
    public bool StaysOnLine { get; private set; }

    public void Add(HopFact fact) => _facts.Add(fact);

    public void ChooseLanguage(string language)
    {
        if (Session.Contact.Language == language) return;
        ChosenLanguage = language;
        Session.Contact = Session.Contact with { Language = language };
    }

    /// <param name="request">By the name that it has with those who answer it.</param>
    /// <param name="stays">On the line for it.</param>
    public void Ask(Guid request, bool stays)
    {
        Request = request;
        StaysOnLine |= stays;
    }

    /// <summary>From here on, and back to its beginning, the session is kept in a form that only its caller's next message opens.</summary>
    public void Seal()
    {
        if (Session.IsSealed) return;
        Session.IsSealed = true;
        SealsHopsBefore = true;
    }
}
