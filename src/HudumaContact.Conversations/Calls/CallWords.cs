using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Calls;

/// <summary>What a caller hears before we hang up, where no flow says it.</summary>
public sealed class CallWords(EngineReplies replies, CallVerbs verbs)
{
    /// <summary>For the worst of days, when not even a release can be read.</summary>
    private static readonly SaidOnCall WorstDay = new("Samahani, jaribu tena baadaye. Ukiwa hatarini piga 999.", "sw");

    public IReadOnlyList<Verb> Apology(string? language) => Last(Word.Apology, language);

    public IReadOnlyList<Verb> Last(string word, string? language) =>
        replies.Words(word, language, LineKind.Voice) is var (text, spoken) ? verbs.Last(new SaidOnCall(text, spoken)) : verbs.Last(WorstDay);
}
