using System.ComponentModel.DataAnnotations;

namespace HudumaContact.Conversations.Retention;

/// <summary>
/// For how many days records are kept: section <c>Retention</c>. What is still open (a case, a message underway, a promise) is kept
/// however old it is. No number means "for ever", least of all 0: a hundred years serve for that.
/// </summary>
public sealed class RetentionOptions
{
    private const int Longest = 36_500;

    /// <summary>No less: a dialogue by text may wait that long for its next text (<see cref="Messages.MessageOptions.KeepDialogueFor"/>).</summary>
    private const int LongestDialogue = 8;

    /// <summary>No less: tries that found nothing are counted over 24 hours.</summary>
    private const int LongestCount = 2;

    private const string Advice = "It must be {1} to {2} days. To keep them for good, write 36500: a hundred years.";

    /// <summary>What has no days of its own goes after one: by then no hop can be underway with it.</summary>
    private const int WithoutRecords = 1;

    /// <summary>Nairobi time of the night's purge. Default 02:30, when few dial.</summary>
    public TimeOnly At { get; set; } = new(2, 30);

    /// <summary>Sessions with their hops: what was typed and shown. Default 90: time for a complaint about a call to be looked into.</summary>
    [Range(LongestDialogue, Longest, ErrorMessage = Advice)]
    public int Sessions { get; set; } = 90;

    /// <summary>Answers told. Default 365: "what did you tell me in March" is asked within a year.</summary>
    [Range(1, Longest, ErrorMessage = Advice)]
    public int Answers { get; set; } = 365;

    /// <summary>Words searched for, among them the questions without an answer. Default 180: two quarters of work on the keywords.</summary>
    [Range(1, Longest, ErrorMessage = Advice)]
    public int Searches { get; set; } = 180;

    /// <summary>Marks from 1 to 5. Default 730: this year beside the last.</summary>
    [Range(1, Longest, ErrorMessage = Advice)]
    public int Ratings { get; set; } = 730;

    /// <summary>Texts in and out, in chats too, once they are done with. Default 180: a provider's bill is disputed within that.</summary>
    [Range(LongestDialogue, Longest, ErrorMessage = Advice)]
    public int Messages { get; set; } = 180;

    /// <summary>Calls: when, how long, how they ended. Default 180: a provider's bill is disputed within that.</summary>
    [Range(LongestCount, Longest, ErrorMessage = Advice)]
    public int Calls { get; set; } = 180;

    /// <summary>What was recorded in calls: spoken answers, messages, talks. Default 90: time for the case to be worked on, and for a complaint about it.</summary>
    [Range(1, Longest, ErrorMessage = Advice)]
    public int Recordings { get; set; } = 90;

    /// <summary>Cases, from the day they were closed. Default 1095: three years, in which a decision may be taken further.</summary>
    [Range(1, Longest, ErrorMessage = Advice)]
    public int Cases { get; set; } = 1095;

    /// <summary>Look-ups that found nothing, and promises that were kept. Default 30: only their count of the last day is used.</summary>
    [Range(LongestCount, Longest, ErrorMessage = Advice)]
    public int Lookups { get; set; } = 30;

    public int DaysOf(RecordKind kind) => kind switch
    {
        RecordKind.Sessions or RecordKind.SessionEnds => Sessions,
        RecordKind.Answers or RecordKind.WrongAnswers => Answers,
        RecordKind.Searches or RecordKind.QuestionsDone => Searches,
        RecordKind.Ratings => Ratings,
        RecordKind.MessagesIn or RecordKind.MessagesOut or RecordKind.Chats => Messages,
        RecordKind.Calls => Calls,
        RecordKind.Recordings => Recordings,
        RecordKind.Cases => Cases,
        RecordKind.LookupAttempts or RecordKind.LookupPromises => Lookups,
        RecordKind.Contacts or RecordKind.Keys => WithoutRecords,
        _ => throw new InvalidOperationException($"Nobody says how long {kind} are kept. Add it to {nameof(RetentionOptions)}."),
    };
}
