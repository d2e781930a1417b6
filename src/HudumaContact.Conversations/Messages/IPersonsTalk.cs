using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;

namespace HudumaContact.Conversations.Messages;

/// <summary>Talks of citizens with persons of ours: while one is open, what is texted is for the person and not for the flows.</summary>
public interface IPersonsTalk
{
    /// <summary>Null when no person is to hear it.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<HeardByPerson?> HearAsync(Contact contact, string text, DateTime now);

    /// <summary>A text of REOPEN: null when no person has answered lately, and the flows have it.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<HeardByPerson?> ReopenAsync(Contact contact, DateTime now);
}

/// <param name="Fact">Written with the message.</param>
/// <param name="Reply">What the line itself says to it: the place in the queue, when we open. Null: nothing.</param>
public sealed record HeardByPerson(HopFact Fact, string? Reply);
