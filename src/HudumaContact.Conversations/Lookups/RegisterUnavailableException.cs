namespace HudumaContact.Conversations.Lookups;

/// <summary>A register could not be asked, or said nothing that can be used. The message is for the operator, with nothing in it that anybody typed.</summary>
public sealed class RegisterUnavailableException : Exception
{
    public RegisterUnavailableException()
    {
    }

    public RegisterUnavailableException(string message)
        : base(message)
    {
    }

    public RegisterUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The operator was told once already that it is down.</summary>
    public bool IsTold { get; init; }
}
