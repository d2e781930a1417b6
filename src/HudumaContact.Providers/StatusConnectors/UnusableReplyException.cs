namespace HudumaContact.Providers.StatusConnectors;

/// <summary>A register answered, but not as a register does. The message has nothing in it that the register told of anybody.</summary>
internal sealed class UnusableReplyException : Exception
{
    public UnusableReplyException()
    {
    }

    public UnusableReplyException(string message)
        : base(message)
    {
    }

    public UnusableReplyException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>It may go by: asking again is worth it.</summary>
    public bool IsPassing { get; init; }
}
