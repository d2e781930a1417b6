namespace HudumaContact.Conversations.Calls;

/// <summary>Whom a call is put through to, as the provider of the line reaches them: a number, a SIP address or a browser client.</summary>
/// <param name="Value">E.g. <c>+254700000001</c>, <c>sip:amina@example.test</c>, <c>amina</c>.</param>
public sealed record DialTarget(DialTargetKind Kind, string Value)
{
    /// <summary>Not the number.</summary>
    public override string ToString() => $"{Kind}";
}

public enum DialTargetKind
{
    Number,
    Sip,
    Client,
}
