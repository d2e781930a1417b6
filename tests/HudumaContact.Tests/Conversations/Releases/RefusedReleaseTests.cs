using HudumaContact.Content;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Checking;
using HudumaContact.Tests.Flows;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Releases;

public sealed class RefusedReleaseTests
{
    private readonly Mock<IReleaseStore> _store = new();
    private readonly ReleaseShelf _shelf;
    private readonly PublishRelease _publish;

    public RefusedReleaseTests()
    {
        _shelf = new ReleaseShelf(_store.Object, ReleaseReader.Open);
        _publish = new PublishRelease(_store.Object, _shelf, (content, faults) => ReleaseReader.Read(content, TextedLines.Usual, faults), new FakeTimeProvider());
    }

    [Fact]
    public async Task A_refused_change_is_kept_to_be_shown_and_the_running_release_stays()
    {
        var sound = await PublishedAsync(TheHudumaLine.Content([]));
        var outcome = await RunAsync(Damaged());
        outcome.Release.ShouldBeNull();
        _shelf.CurrentOrNone.ShouldBe(sound);
        _shelf.Refused.ShouldNotBeNull().Faults.ShouldBe(outcome.Faults);
        _shelf.Refused!.By.ShouldBe("A. Wanjiru");
        outcome.Faults.ShouldAllBe(fault => fault.File == "main/main.yaml" && fault.Line > 0);
    }

    [Fact]
    public async Task A_change_taken_back_clears_it_and_publishes_nothing()
    {
        await PublishedAsync(TheHudumaLine.Content([]));
        await RunAsync(Damaged());
        (await RunAsync(TheHudumaLine.Content([]))).Faults.ShouldBeEmpty();
        _shelf.Refused.ShouldBeNull();
        _store.Verify(store => store.PublishAsync(It.IsAny<ContentSet>(), It.IsAny<Publication>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    private async Task<Release> PublishedAsync(ContentSet content)
    {
        var outcome = await RunAsync(content);
        outcome.Faults.ShouldBeEmpty();
        return outcome.Release!;
    }

    private Task<PublishOutcome> RunAsync(ContentSet content) => _publish.RunAsync(content, "A. Wanjiru", "a test", TestContext.Current.CancellationToken);

    private static ContentSet Damaged() => new(TheHudumaLine.Content([]).Files.Select(file =>
        file.Path == "main/main.yaml" ? file with { Text = file.Text.Replace("services/popular", "services/populer", StringComparison.Ordinal) } : file));
}
