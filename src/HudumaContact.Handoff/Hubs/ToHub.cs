using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Hubs;

/// <summary>What a place where people answer is told of a handoff, in this order: begun, then what is said, then ended.</summary>
public abstract record ToHub(HandoffId Handoff)
{
    /// <summary>A citizen asks for a person.</summary>
    /// <param name="Id">Our name of the request: told again under the same one, it is the same. Opened again, a case has a new one.</param>
    /// <param name="Context">What is known of the request, by name: <c>case</c>, <c>queue</c>, <c>language</c>, <c>reason</c>, <c>priority</c>, <c>line</c>. No number of a phone.</param>
    /// <param name="Transcript">What was said before, oldest first, without private parts and what nobody outside needs (<see cref="LeavingWords"/>).</param>
    public sealed record Begun(HandoffId Handoff, Guid Id, IReadOnlyDictionary<string, string> Context, IReadOnlyList<TranscriptLine> Transcript) : ToHub(Handoff);

    /// <summary>The citizen said something.</summary>
    /// <param name="Id">Our name of it: told again under the same one, it is the same.</param>
    public sealed record Said(HandoffId Handoff, Guid Id, string Text, DateTime At) : ToHub(Handoff);

    /// <summary>The citizen writes, on a line that shows it. Told at once or not at all: it is not worth keeping.</summary>
    public sealed record Typing(HandoffId Handoff) : ToHub(Handoff);

    /// <summary>The case is closed, the citizen has left, or it went elsewhere: nothing more comes.</summary>
    /// <param name="Id">Our name of it.</param>
    public sealed record Ended(HandoffId Handoff, Guid Id) : ToHub(Handoff);
}

/// <param name="FromCitizen">False: what the line answered.</param>
/// <param name="At">UTC; null where only the order is on record.</param>
public sealed record TranscriptLine(bool FromCitizen, string Text, DateTime? At);
