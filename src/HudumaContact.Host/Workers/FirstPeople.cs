using HudumaContact.Host.Composition;
using HudumaContact.Host.Settings;
using HudumaContact.People.Staff;

namespace HudumaContact.Host.Workers;

/// <summary>
/// Makes the first people who may enter. Once the server listens, and not before: a start that fails would take their passwords with it, which
/// are told only once.
/// </summary>
internal sealed class FirstPeople(IServiceScopeFactory scopes, HudumaSettings settings, ToldOnce told) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        told.Passwords = await scope.ServiceProvider.GetRequiredService<FirstStaff>().MakeAsync(settings.Demo, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
