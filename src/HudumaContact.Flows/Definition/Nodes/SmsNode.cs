namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Begins a dialogue by text at a question, with all that is known so far; the call itself goes on to <c>next</c>. What is asked there is the
/// first message. Lead here only where <c>contact.sms</c> is yes.
/// <code>
/// rest:
///   sms: { at: words }
///   next: told
/// </code>
/// </summary>
public sealed record SmsNode(NodeId Id, string File, int Line) : Node(Id, File, Line)
{
    /// <summary>To where the dialogue begins.</summary>
    public static readonly Exit Begins = new("begins");

    public override string Kind => "sms";

    /// <summary>The question that the dialogue begins with.</summary>
    public NodeId At => ((Destination.To)Leads(Begins)!).Node;
}
