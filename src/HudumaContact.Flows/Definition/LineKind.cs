namespace HudumaContact.Flows.Definition;

/// <summary>What a line can do. One flow serves all kinds; a prompt may carry its own wording for one.</summary>
public enum LineKind
{
    Ussd,
    Sms,
    Voice,
    Chat,
}
