using HudumaContact.Conversations.Releases;
using HudumaContact.Handoff.Queues;
using HudumaContact.Host.Settings;

namespace HudumaContact.Host.Workers;

/// <summary>
/// In a demo that has no queue of its own yet: those of a few big agencies, so that who asks about a passport waits for people who know
/// passports. Elsewhere a supervisor adds them; the flows lead to them by the agency's name.
/// </summary>
internal sealed class FirstQueues(HudumaSettings settings, IQueueStore store, QueueBook queues, ReleaseShelf releases) : IHostedService
{
    /// <summary>As they are called in <c>agencies.yaml</c>.</summary>
    private static readonly IReadOnlyList<string> OfDemo = ["immigration", "kra", "nssf", "ntsa", "sha"];

    private static readonly TimeSpan RelaxAfter = TimeSpan.FromMinutes(3);

    /// <summary>After the release is taken up, and before anybody is served.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!settings.Demo || (await store.AllAsync(cancellationToken)).Count > 0) return;
        // Flows of somebody's own may have other agencies.
        foreach (var agency in releases.Current.Catalogue.Agencies.Where(agency => OfDemo.Contains(agency.Id)))
        {
            var queue = new Queue(new QueueId(agency.Id), agency.Name, Skill: agency.Id, IsPrivate: false, RelaxAfter, ServiceTargets.Usual);
            if (await queues.SaveAsync(queue, cancellationToken) is { } refused) throw new InvalidOperationException(refused);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
