namespace HudumaContact.Flows.Definition;

/// <summary>What a line can do. One flow serves all kinds; a prompt may carry its own wording for one.</summary>
public enum LineKind
{
    Ussd,
    Sms,
    Voice,
    Chat,
}

/// <summary>The kinds of line as flow files write them.</summary>
public static class LineWords
{
    public static readonly IReadOnlyList<(string Word, LineKind Line)> All = [.. Enum.GetValues<LineKind>().Select(line => (Of(line), line))];

    public static string Of(LineKind line) => line switch
    {
        LineKind.Ussd => "ussd",
        LineKind.Sms => "sms",
        LineKind.Voice => "voice",
        LineKind.Chat => "chat",
        _ => throw new ArgumentOutOfRangeException(nameof(line), line, "There is no such line."),
    };
}
