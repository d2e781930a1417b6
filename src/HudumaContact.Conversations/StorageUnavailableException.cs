namespace HudumaContact.Conversations;

/// <summary>The storage did not take or give what was asked in time (locked, full, gone). Nothing was half-saved; the caller apologises.</summary>
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException()
    {
    }

    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    public StorageUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
