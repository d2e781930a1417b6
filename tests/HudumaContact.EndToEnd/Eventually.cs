namespace HudumaContact.EndToEnd;

/// <summary>Looks again and again at what another process does, because it can't tell us.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    /// <summary>What is seen once it is so; what was seen last, when it never is.</summary>
    public static Task<T> SeeAsync<T>(Func<T> look, Func<T, bool> isSo, CancellationToken cancellation) => SeeAsync(() => Task.FromResult(look()), isSo, cancellation);

    /// <inheritdoc cref="SeeAsync{T}(Func{T}, Func{T, bool}, CancellationToken)"/>
    public static async Task<T> SeeAsync<T>(Func<Task<T>> look, Func<T, bool> isSo, CancellationToken cancellation)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var seen = await look();
            if (isSo(seen) || TimeProvider.System.GetElapsedTime(begin) > Patience) return seen;
            await Task.Delay(Glance, TimeProvider.System, cancellation);
        }
    }
}
