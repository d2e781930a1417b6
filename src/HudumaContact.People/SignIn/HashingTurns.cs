namespace HudumaContact.People.SignIn;

/// <summary>
/// Passwords are hashed one after the other: a hash is made to cost, and a crowd of strangers at the door must not take the processor from
/// those who call.
/// </summary>
public sealed class HashingTurns(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private readonly Lock _lock = new();
    private string? _nobody;

    /// <returns>Null when it was not one's turn in time.</returns>
    public async Task<IDisposable?> TakeAsync(CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            await _one.WaitAsync(either.Token);
            return new Turn(_one);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>A password that nobody has, to hash against where there is no person.</summary>
    public string HashOfNobody(Func<string> make)
    {
        lock (_lock) return _nobody ??= make();
    }

    public void Dispose() => _one.Dispose();

    private sealed class Turn(SemaphoreSlim taken) : IDisposable
    {
        public void Dispose() => taken.Release();
    }
}
