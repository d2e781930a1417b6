namespace HudumaContact.Providers.BotFramework.Callers;

/// <summary>The login server's keys could not be had, and none are known from before.</summary>
internal sealed class LoginUnavailableException : Exception
{
    public LoginUnavailableException()
    {
    }

    public LoginUnavailableException(string message)
        : base(message)
    {
    }

    public LoginUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
