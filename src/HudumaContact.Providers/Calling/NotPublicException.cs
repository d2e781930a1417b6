namespace HudumaContact.Providers.Calling;

/// <summary>A name leads to an address that may not be connected to. The message names it, and the setting that would allow it.</summary>
public sealed class NotPublicException : Exception
{
    public NotPublicException()
    {
    }

    public NotPublicException(string message)
        : base(message)
    {
    }

    public NotPublicException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
