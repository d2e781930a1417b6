using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Events;

/// <summary>A form has come to its end.</summary>
/// <param name="Form">The host's own name for it, by which it was begun.</param>
/// <param name="Title">In the language of the session.</param>
/// <param name="Answers">In the order in which they were given.</param>
public sealed record FormFilled(string Form, string Title, IReadOnlyList<FormAnswer> Answers) : FlowEvent
{
    /// <summary>Not what was answered.</summary>
    public override string ToString() => $"form {Form}, {Answers.Count} answers";
}
