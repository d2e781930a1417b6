using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;

namespace HudumaContact.Conversations.Messages;

/// <summary>Talks of citizens with persons of ours: while one is open, what is texted is for the person and not for the flows.</summary>
public interface IPersonsTalk
{
    /// <summary>Whether a person has a case of theirs, or is to have it: as far as is known without asking the records.</summary>
    bool Hear(ContactId contact);

    /// <summary>Null when no person is to hear it.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<HeardByPerson?> HearAsync(Contact contact, string text, DateTime now);

    /// <summary>A text of REOPEN: null when no person has answered lately, and the flows have it.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<HeardByPerson?> ReopenAsync(Contact contact, DateTime now);

    /// <summary>Words were added to a case in the flows: null when no person has it or is to have it.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<HopFact?> AddedAsync(Contact contact, CaseId to, string text, DateTime now);

    /// <summary>The citizen has closed a case in the flows: null when no person has it or is to have it.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<HopFact?> ClosedAsync(Contact contact, CaseId closed, DateTime now);

    /// <summary>The citizen gave marks: null when they are of no person.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<HopFact?> RatedAsync(Contact contact, SessionId session, int marks, DateTime now);
}

/// <param name="Fact">Written with the message.</param>
/// <param name="Reply">What the line itself says to it: the place in the queue, when we open. Null: nothing.</param>
public sealed record HeardByPerson(HopFact Fact, string? Reply);
