using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Running;

/// <summary>A form that a session fills in, with what was answered so far.</summary>
public sealed class FormInHand
{
    /// <summary>The host's own name for it.</summary>
    public string Id { get; set; } = "";

    /// <summary>In the order in which they were given.</summary>
    public List<FormAnswer> Answers { get; set; } = [];

    public FormInHand Copy() => new() { Id = Id, Answers = [.. Answers] };

    /// <summary>Who goes back and answers anew has not answered what came after.</summary>
    public void Keep(FormAnswer answer)
    {
        if (Answers.FindIndex(known => known.At == answer.At) is >= 0 and var known) Answers.RemoveRange(known, Answers.Count - known);
        Answers.Add(answer);
    }
}

/// <param name="Question">As it was shown, without its choices.</param>
/// <param name="Answer">As it was typed; the label of what was chosen.</param>
public sealed record FormAnswer(NodeId At, string Question, string Answer)
{
    /// <summary>Neither is for a log.</summary>
    public override string ToString() => $"answer at {At}";
}
