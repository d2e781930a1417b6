namespace HudumaContact.Host.Workers;

/// <summary>What runs beside the endpoints; the first must be done before the server listens.</summary>
internal static class WorkerServices
{
    public static void AddWorkers(this IServiceCollection services)
    {
        services.AddSingleton<PublishFolder>();
        services.AddSingleton<FirstRelease>();
        services.AddHostedService(provider => provider.GetRequiredService<FirstRelease>());
        services.AddHostedService<FirstQueues>();
        services.AddHostedService<FirstPeople>();
        services.AddHostedService<FlowsWatcher>();
        services.AddHostedService<ChangeFollower>();
        services.AddHostedService<MessageWorkers>();
        services.AddHostedService<Reminders>();
        services.AddHostedService<SilenceWatch>();
        services.AddHostedService<SealedSessionsSweeper>();
        services.AddHostedService<PromiseRounds>();
        services.AddHostedService<QueueRounds>();
        services.AddHostedService<CallRounds>();
        services.AddHostedService<RecordingRounds>();
        services.AddHostedService<HubRounds>();
        services.AddHostedService<NightlyPurge>();
        services.AddHostedService<Voicing>();
    }
}
