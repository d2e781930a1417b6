using System.Runtime.CompilerServices;
using HudumaContact.Conversations.Retention;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Retention;

public sealed class PurgeRecordsTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));
    private readonly KeptLog _log = new();

    [Fact]
    public async Task Who_is_on_the_line_has_the_lock_between_two_batches()
    {
        var store = new Batches(IRetentionStore.MostAtOnce, 3);
        var running = Purge(store).RunAsync(TestContext.Current.CancellationToken);

        running.IsCompleted.ShouldBeFalse();
        store.Asked.Count.ShouldBe(1);
        _time.Advance(PurgeRecords.Pause);

        (await running).Single(kind => kind.Rows > 0).Rows.ShouldBe(IRetentionStore.MostAtOnce + 3);
    }

    [Fact]
    public async Task Each_kind_is_asked_for_once_and_people_after_all_else_before_their_keys()
    {
        var store = new Batches();

        await Purge(store).RunAsync(TestContext.Current.CancellationToken);

        store.Asked.Select(asked => asked.Kind).ShouldBe(Enum.GetValues<RecordKind>());
        store.Asked[^2..].Select(asked => asked.Kind).ShouldBe([RecordKind.Contacts, RecordKind.Keys]);
        store.Asked.Single(asked => asked.Kind == RecordKind.Cases).Before.ShouldBe(new DateTime(2023, 11, 24, 0, 0, 0, DateTimeKind.Utc));
    }

    [Theory]
    [InlineData("Information: Records past their days were deleted: Sessions 3", 3)]
    [InlineData("Information: Records past their days were deleted: none")]
    public async Task One_line_tells_what_went(string line, params int[] batches)
    {
        await Purge(new Batches(batches)).RunAsync(TestContext.Current.CancellationToken);

        _log.Lines.Select(told => told.TrimEnd()).ShouldBe([line]);
    }

    private PurgeRecords Purge(IRetentionStore store) => new(store, new RetentionOptions(), _time, new KeptLogger<PurgeRecords>(_log));

    /// <summary>Has batches of sessions, and of nothing else.</summary>
    private sealed class Batches(params int[] sessions) : IRetentionStore
    {
        public List<(RecordKind Kind, DateTime Before)> Asked { get; } = [];

        public Task<int> CountAsync(RecordKind kind, DateTime before, CancellationToken cancellation) => Task.FromResult(0);

        public async IAsyncEnumerable<int> PurgeAsync(RecordKind kind, DateTime before, [EnumeratorCancellation] CancellationToken cancellation)
        {
            Asked.Add((kind, before));
            if (kind != RecordKind.Sessions) yield break;
            foreach (var batch in sessions)
            {
                await Task.CompletedTask;
                yield return batch;
            }
        }
    }
}
