using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Reading;

/// <summary>How a kind of node says where it leads, for the schema.</summary>
/// <param name="Next"><c>next:</c> can be written.</param>
/// <param name="NeedsNext">It must be.</param>
/// <param name="Exits">Names under <c>exits:</c> that must be there.</param>
/// <param name="AnyExits">Names under <c>exits:</c> are given by another flow.</param>
/// <param name="Gathers">It waits for an answer: <c>tries:</c>, <c>pages:</c>, <c>seconds:</c>, <c>wrong:</c> and the exits <c>lost</c> and <c>silent</c> can be written.</param>
/// <param name="Others">Names under <c>exits:</c> that may be there, each with what an editor is told of it.</param>
internal sealed record Ways(
    bool Next = false, bool NeedsNext = false, IReadOnlyList<Exit>? Exits = null, bool AnyExits = false, bool Gathers = false,
    IReadOnlyList<(Exit Exit, string Description)>? Others = null)
{
    public static readonly Ways None = new();

    public static readonly Ways On = new(Next: true, NeedsNext: true);
}
