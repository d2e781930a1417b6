namespace HudumaContact.Conversations.Retention;

/// <summary>What is kept for a time of its own, in the order in which it goes: a contact after all that is told of them, a key after its owner.</summary>
public enum RecordKind
{
    /// <summary>Sessions that nobody can go on with, with their hops.</summary>
    Sessions,

    /// <summary>What providers told of the end of sessions.</summary>
    SessionEnds,

    /// <summary>Answers of the catalogue that somebody was told.</summary>
    Answers,

    /// <summary>Words that were searched for, found or not.</summary>
    Searches,

    /// <summary>Clerks' marks that a question without an answer was seen to.</summary>
    QuestionsDone,

    /// <summary>Answers that were said to be wrong, and that a clerk has seen to.</summary>
    WrongAnswers,

    Ratings,

    /// <summary>Texts that arrived and are done with.</summary>
    MessagesIn,

    /// <summary>Our messages, settled.</summary>
    MessagesOut,

    /// <summary>What was said in chats, as it is shown there.</summary>
    Chats,

    /// <summary>Calls, without what was heard and keyed in them.</summary>
    Calls,

    /// <summary>What was recorded in calls.</summary>
    Recordings,

    /// <summary>Closed cases, with what was said in them.</summary>
    Cases,

    /// <summary>Look-ups that found nothing.</summary>
    LookupAttempts,

    /// <summary>Promised answers that were kept, or can't be any more.</summary>
    LookupPromises,

    /// <summary>People of whom no other record is left. Who said STOP stays: it must hold when they are heard of again.</summary>
    Contacts,

    /// <summary>Keys that nothing is encrypted with: of those contacts and cases, and of commits that failed.</summary>
    Keys,
}
