using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Retention;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>What was spoken is taken from the provider, kept encrypted, and deleted there.</summary>
public sealed class FetchRecordingsTests
{
    private static readonly byte[] Sound = "RIFF and what Wanjiku said"u8.ToArray();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_fetched_then_deleted_at_the_provider_and_no_more_is_asked_of_it()
    {
        await using var line = await SpokenAsync();
        var provider = line.Board.Get<KeptRecordings>();
        await RunAsync(line);
        provider.Deleted.ShouldBeEmpty();
        await RunAsync(line);

        provider.Deleted.ShouldBe([new Uri("https://provider.test/r1.wav")]);
        (await line.Board.RowsAsync("call_recordings WHERE address IS NULL AND due_at IS NULL AND content IS NOT NULL")).ShouldBe(1);
        await RunAsync(line);
        provider.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_kept_is_what_was_said_and_nobody_without_the_key_reads_it()
    {
        await using var line = await SpokenAsync();
        var kept = (await line.Board.Get<IRecordingStore>().DueAsync(line.Board.Time.GetUtcNow().UtcDateTime, 10, Cancellation)).ShouldHaveSingleItem();
        await RunAsync(line);

        (await line.Board.Get<IRecordingStore>().ReadAsync(kept.Id, Cancellation)).ShouldBe(Sound);
        (await line.Board.ScalarAsync<long>("SELECT instr(content, CAST('Wanjiku' AS BLOB)) FROM call_recordings")).ShouldBe(0);
        await line.Board.Get<EraseContact>().RunAsync(Wanjiku, Cancellation);
        (await line.Board.Get<IRecordingStore>().ReadAsync(kept.Id, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_there_yet_is_asked_for_again_later_each_time()
    {
        await using var line = await SpokenAsync();
        var provider = line.Board.Get<KeptRecordings>();
        provider.Answer = new FetchedRecording.Missed("404", MayTryAgain: true);
        await RunAsync(line);
        await RunAsync(line);
        provider.Fetches.ShouldBe(1);

        line.Board.Time.Advance(TimeSpan.FromSeconds(6));
        await RunAsync(line);
        provider.Fetches.ShouldBe(2);
        provider.Answer = null;
        line.Board.Time.Advance(TimeSpan.FromSeconds(11));
        await RunAsync(line);
        (await line.Board.RowsAsync("call_recordings WHERE content IS NOT NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task A_recording_that_is_long_to_fetch_holds_up_no_other()
    {
        await using var line = await SpokenAsync();
        var call = await line.CallAsync(Otieno, "c2");
        await call.PressAsync("2");
        await call.SpeakAsync(5, "r2");
        var other = new TaskCompletionSource();
        line.Board.Get<KeptRecordings>().Pause = where =>
        {
            if (!where.AbsolutePath.Contains("r1", StringComparison.Ordinal)) other.TrySetResult();
            return other.Task.WaitAsync(TimeSpan.FromSeconds(20));
        };

        await RunAsync(line);

        (await line.Board.RowsAsync("call_recordings WHERE content IS NOT NULL")).ShouldBe(2);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, FetchRecordings.MostAttempts)]
    public async Task What_is_given_up_is_deleted_at_the_provider_all_the_same_and_named_to_who_looks_after_the_lines(bool mayTryAgain, int fetches)
    {
        await using var line = await SpokenAsync();
        var provider = line.Board.Get<KeptRecordings>();
        provider.Answer = new FetchedRecording.Missed("too large", mayTryAgain);
        for (var round = 0; round < FetchRecordings.MostAttempts + 2; round++)
        {
            await RunAsync(line);
            line.Board.Time.Advance(TimeSpan.FromDays(1));
        }

        provider.Fetches.ShouldBe(fetches);
        provider.Deleted.ShouldBe([new Uri("https://provider.test/r1.wav")]);
        line.Board.Log.Count(said => said.Contains("too large", StringComparison.Ordinal)).ShouldBe(1);
        line.Board.Log.ShouldAllBe(said => !said.Contains("provider.test"));
        var lost = (await line.Board.Get<IRecordingStore>().TroubledAsync(DateTime.MinValue, FetchRecordings.MostAttempts, Cancellation)).ShouldHaveSingleItem();
        (lost.Line, lost.IsKeptByProvider).ShouldBe((CallLine.Voice, false));
    }

    [Fact]
    public async Task That_it_is_deleted_is_asked_for_until_it_is_and_named_after_a_day()
    {
        await using var line = await SpokenAsync();
        var provider = line.Board.Get<KeptRecordings>();
        provider.Refuses = true;
        await RunAsync(line);
        for (var attempt = 0; attempt < FetchRecordings.MostAttempts + 5; attempt++)
        {
            await RunAsync(line);
            line.Board.Time.Advance(TimeSpan.FromDays(2));
        }

        (await TroubledAsync()).ShouldHaveSingleItem().IsKeptByProvider.ShouldBeTrue();
        line.Board.Log.Count(said => said.Contains("still kept by the provider", StringComparison.Ordinal)).ShouldBe(1);
        provider.Refuses = false;
        await RunAsync(line);
        (await TroubledAsync()).ShouldBeEmpty();

        Task<IReadOnlyList<TroubledRecording>> TroubledAsync() => line.Board.Get<IRecordingStore>().TroubledAsync(DateTime.MinValue, FetchRecordings.MostAttempts, Cancellation);
    }

    [Fact]
    public async Task Of_who_is_erased_nothing_more_is_fetched_and_what_the_provider_keeps_is_deleted_there()
    {
        await using var line = await SpokenAsync();
        await line.Board.Get<EraseContact>().RunAsync(Wanjiku, Cancellation);
        await RunAsync(line);

        line.Board.Get<KeptRecordings>().Fetches.ShouldBe(0);
        line.Board.Get<KeptRecordings>().Deleted.ShouldBe([new Uri("https://provider.test/r1.wav")]);
        (await line.Board.RowsAsync("call_recordings")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_who_is_erased_the_sound_goes_at_once_and_the_row_once_the_provider_has_deleted_it()
    {
        await using var line = await SpokenAsync();
        line.Board.Get<KeptRecordings>().Refuses = true;
        await RunAsync(line);
        (await line.Board.RowsAsync("call_recordings WHERE content IS NOT NULL")).ShouldBe(1);

        await line.Board.Get<EraseContact>().RunAsync(Wanjiku, Cancellation);
        (await line.Board.RowsAsync("call_recordings WHERE content IS NULL AND is_gone")).ShouldBe(1);
        await RunAsync(line);
        (await line.Board.RowsAsync("call_recordings")).ShouldBe(1);
        line.Board.Get<KeptRecordings>().Refuses = false;
        line.Board.Time.Advance(TimeSpan.FromMinutes(1));
        await RunAsync(line);
        (await line.Board.RowsAsync("call_recordings")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_who_is_erased_nothing_stays_that_the_provider_has_no_more()
    {
        await using var line = await SpokenAsync();
        await RunAsync(line);
        await RunAsync(line);
        await line.Board.Get<EraseContact>().RunAsync(Wanjiku, Cancellation);
        (await line.Board.RowsAsync("call_recordings")).ShouldBe(0);
    }

    [Fact]
    public async Task One_that_the_provider_still_keeps_when_its_days_are_over_stays_until_it_is_deleted_there()
    {
        await using var line = await SpokenAsync();
        line.Board.Get<KeptRecordings>().Refuses = true;
        await RunAsync(line);
        line.Board.Time.Advance(TimeSpan.FromDays(91));
        await PurgeAsync(line, RecordKind.Recordings);
        await PurgeAsync(line, RecordKind.Calls);

        (await line.Board.RowsAsync("call_recordings WHERE content IS NULL AND is_gone")).ShouldBe(1);
        (await line.Board.RowsAsync("calls")).ShouldBe(0);
        line.Board.Get<KeptRecordings>().Refuses = false;
        await RunAsync(line);
        line.Board.Get<KeptRecordings>().Deleted.ShouldHaveSingleItem();
        (await line.Board.RowsAsync("call_recordings")).ShouldBe(0);
    }

    [Fact]
    public async Task Recordings_go_after_their_own_days()
    {
        await using var line = await SpokenAsync();
        await RunAsync(line);
        await RunAsync(line);
        line.Board.Time.Advance(TimeSpan.FromDays(91));
        await PurgeAsync(line, RecordKind.Recordings);

        (await line.Board.RowsAsync("call_recordings")).ShouldBe(0);
        (await line.Board.RowsAsync("calls")).ShouldBe(1);
    }

    private static async Task<CallLine> SpokenAsync()
    {
        var line = await CallLine.OpenAsync(change: services =>
        {
            services.AddSingleton<KeptRecordings>();
            services.AddSingleton<IProviderRecordings>(provider => provider.GetRequiredService<KeptRecordings>());
        });
        var call = await line.CallAsync(Wanjiku);
        await call.PressAsync("2");
        await call.SpeakAsync(12);
        return line;
    }

    private static async Task PurgeAsync(CallLine line, RecordKind kind)
    {
        await foreach (var _ in line.Board.Get<IRetentionStore>().PurgeAsync(kind, line.Board.Time.GetUtcNow().UtcDateTime.AddDays(-90), Cancellation))
        {
        }
    }

    private static Task RunAsync(CallLine line) => line.Board.Get<FetchRecordings>().RunAsync(Cancellation);

    private sealed class KeptRecordings : IProviderRecordings
    {
        public FetchedRecording? Answer { get; set; }

        public bool Refuses { get; set; }

        public int Fetches { get; private set; }

        public List<Uri> Deleted { get; } = [];

        public string Provider => KeptRings.Name;

        public bool Deletes => true;

        /// <summary>Awaited before the sound is given.</summary>
        public Func<Uri, Task> Pause { get; set; } = static _ => Task.CompletedTask;

        public async ValueTask<FetchedRecording> FetchAsync(Line line, Uri where, RecordingKind kind, CancellationToken cancellation)
        {
            Fetches++;
            await Pause(where);
            return Answer ?? new FetchedRecording.Fetched(Sound);
        }

        public ValueTask<bool> DeleteAsync(Line line, Uri where, CancellationToken cancellation)
        {
            if (!Refuses) Deleted.Add(where);
            return new(!Refuses);
        }
    }
}
