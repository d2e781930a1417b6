namespace HudumaContact.Providers.DirectLine.Callers;

/// <summary>Who calls.</summary>
internal abstract record ChatCaller
{
    private ChatCaller()
    {
    }

    /// <summary>A portal's server, which holds the line's secret.</summary>
    public sealed record Portal : ChatCaller;

    /// <summary>A browser, or whoever else holds a token, and with it one chat.</summary>
    public sealed record Bearer(ChatToken Token) : ChatCaller;
}
