namespace HudumaContact.Storage.Committing;

/// <summary>A row is not as it was read: somebody else has moved it. Never leaves this project.</summary>
internal sealed class StaleException : Exception
{
    public StaleException()
    {
    }

    public StaleException(string message)
        : base(message)
    {
    }

    public StaleException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
