namespace HudumaContact.Handoff.Hubs;

/// <summary>A place outside where people answer. Without one, the desk here is where.</summary>
public interface IAgentHub
{
    /// <summary>How long a case waits for it while it takes nothing; then the desk has it.</summary>
    TimeSpan WaitedFor { get; }

    /// <summary>Tells it once. Who calls keeps what is to be told, in order, and tries again what may be tried again.</summary>
    ValueTask<HubOutcome> TellAsync(ToHub word, CancellationToken cancellation);
}

/// <param name="Reason">For an operator; null when it was taken.</param>
/// <param name="MayRetry">Later it may be taken.</param>
/// <param name="NotBefore">How long the hub asked to be left alone.</param>
public sealed record HubOutcome(string? Reason, bool MayRetry, TimeSpan? NotBefore)
{
    public static readonly HubOutcome Taken = new(null, MayRetry: false, null);

    public bool IsTaken => Reason is null;
}
