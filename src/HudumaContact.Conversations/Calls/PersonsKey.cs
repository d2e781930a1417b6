using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Rendering;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// The key by which a person of ours says that they have picked up, where a voicemail may have: no citizen is put through to one. Until it comes the phone rings, as far as
/// anybody knows, and whoever hangs up has not answered.
/// </summary>
public sealed class PersonsKey(CallMoves moves, CallVerbs verbs)
{
    private const string Here = "1";

    private const int MostAsked = 2;

    /// <summary>The phone was picked up.</summary>
    /// <param name="providerCall">What the provider calls it from now on.</param>
    /// <returns>Null when something was no longer as it was read.</returns>
    public async ValueTask<IReadOnlyList<Verb>?> AskAsync(KnownCall ringing, string providerCall, SaidOnCall said, HopDeadline deadline) =>
        ringing.Call.ProviderCall == providerCall || await moves.MoveAsync(ringing, ringing.Call with { ProviderCall = providerCall }, deadline) is not null ? Ask(said, 1) : null;

    /// <param name="number">Of the asking that it answers.</param>
    /// <param name="keys">Null: nothing was pressed.</param>
    /// <returns>What is told to who did not press it; null when it was pressed.</returns>
    public IReadOnlyList<Verb>? Lacks(SaidOnCall said, int number, string? keys) => keys == Here ? null : number < MostAsked ? Ask(said, number + 1) : [new HangUp()];

    private IReadOnlyList<Verb> Ask(SaidOnCall said, int number) => verbs.Asking(said, KeyEntry.One, number);
}
