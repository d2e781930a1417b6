using HudumaContact.Content;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Reading;
using HudumaContact.Flows.Running;
using HudumaContact.Tests.Flows;

namespace HudumaContact.Tests.Handoff.Runs;

/// <summary>The smallest release, current for good. It asks for no rating.</summary>
internal sealed class OneRelease : IReleaseStore
{
    private static readonly ContentSet Content = SmallRelease.With();

    private static readonly Lazy<Task<ReleaseShelf>> Opened = new(async () =>
    {
        var shelf = new ReleaseShelf(new OneRelease(), (content, faults) => FlowReader.Read(content, faults) is { } flows ? new Release(content.Hash, content, flows, Catalogue: null!, new FlowRunner(flows)) : null);
        await shelf.RefreshAsync(CancellationToken.None);
        return shelf;
    });

    public static Task<ReleaseShelf> ShelfAsync() => Opened.Value;

    public Task<ContentSet?> FindAsync(string hash, CancellationToken cancellation) => Task.FromResult<ContentSet?>(Content);

    public Task<IReadOnlyList<Publication>> HistoryAsync(int most, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Publication>>([new Publication(Content.Hash, Samples.Ten, "test", "for a test", PublicationKind.Published)]);

    public Task PublishAsync(ContentSet content, Publication publication, CancellationToken cancellation) => throw new NotSupportedException();

    public Task RollBackAsync(Publication publication, CancellationToken cancellation) => throw new NotSupportedException();
}
