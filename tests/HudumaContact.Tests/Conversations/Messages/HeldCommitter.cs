using HudumaContact.Conversations.Hops;
using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Tests.Conversations.Messages;

/// <summary>Holds the commits of a program until somebody else has done what is to overtake them.</summary>
internal sealed class HeldCommitter : IHopCommitter
{
    private readonly TaskCompletionSource _reached = new();
    private readonly TaskCompletionSource _go = new();
    private IHopCommitter? _real;

    /// <summary>A commit waits.</summary>
    public Task Reached => _reached.Task;

    public void PutInPlace(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IHopCommitter));
        services.AddSingleton<IHopCommitter>(provider =>
        {
            _real = (IHopCommitter)ActivatorUtilities.CreateInstance(provider, real.ImplementationType!);
            return this;
        });
    }

    public void LetGo() => _go.SetResult();

    public async ValueTask<CommitOutcome> CommitAsync(HopCommit commit)
    {
        _reached.TrySetResult();
        await _go.Task;
        return await _real!.CommitAsync(commit);
    }
}
