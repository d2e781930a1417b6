using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Hops;

/// <summary>One hop on its way: what it knows, and the rows it will write.</summary>
public sealed class HopScene
{
    private readonly List<HopFact> _facts = [];

    public required UssdHop Hop { get; init; }

    public required StoredSession Session { get; init; }

    public required Release Release { get; init; }

    public required IWorld World { get; init; }

    public required HopDeadline Deadline { get; init; }

    /// <summary>UTC; the same for all that the hop writes.</summary>
    public required DateTime Now { get; init; }

    public required bool IsNewContact { get; init; }

    /// <summary>What was typed for this hop.</summary>
    public required string Input { get; init; }

    /// <summary>Worth going on with, perhaps; only for the first hop.</summary>
    public Session? Dropped { get; init; }

    public Session State => Session.State!;

    public IReadOnlyList<HopFact> Facts => _facts;

    public string? ChosenLanguage { get; private set; }

    public bool SealsHopsBefore { get; private set; }

    public void Add(HopFact fact) => _facts.Add(fact);

    public void ChooseLanguage(string language)
    {
        if (Session.Contact.Language == language) return;
        ChosenLanguage = language;
        Session.Contact = Session.Contact with { Language = language };
    }

    /// <summary>From here on, and back to its beginning, the session is kept in a form that only its caller's next message opens.</summary>
    public void Seal()
    {
        if (Session.IsSealed) return;
        Session.IsSealed = true;
        SealsHopsBefore = true;
    }
}
