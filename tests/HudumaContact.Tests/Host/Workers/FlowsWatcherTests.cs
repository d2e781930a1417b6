using HudumaContact.Conversations.Releases;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host.Workers;

/// <summary>In the demo the folder is what runs, unless it is faulty.</summary>
public sealed class FlowsWatcherTests : IAsyncLifetime
{
    private readonly RunningHost _host = new();
    private readonly FlowsCopy _flows = new();

    private ReleaseShelf Shelf => _host.Services.GetRequiredService<ReleaseShelf>();

    public ValueTask InitializeAsync() => _host.StartAsync(_flows.Path, watch: true);

    [Fact]
    public async Task A_change_is_published_and_a_faulty_one_refused_while_the_last_good_one_stays()
    {
        var good = _flows.Read("main/main.yaml");
        var first = Shelf.Current.Hash;

        _flows.Write("main/main.yaml", good + "\n# a remark\n");
        await UntilAsync(() => Shelf.Current.Hash != first);
        var second = Shelf.Current.Hash;

        _flows.Write("main/main.yaml", good.Replace("next: ", "next: nowhere-", StringComparison.Ordinal));
        await UntilAsync(() => Shelf.Refused is not null);
        Shelf.Refused!.Faults.Count.ShouldBeGreaterThan(1);
        Shelf.Refused.Faults.ShouldAllBe(fault => fault.File == "main/main.yaml" && fault.Line > 0);
        Shelf.Current.Hash.ShouldBe(second);
        (await _host.ScreenAsync(RunningHost.NewSession(), "+254700000601", "")).ShouldStartWith("CON ");

        _flows.Write("main/main.yaml", good);
        await UntilAsync(() => Shelf.Current.Hash == first && Shelf.Refused is null);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _flows.Dispose();
    }

    // The operating system tells of a change when it likes; there is no signal of ours to await.
    private static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!holds()) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
    }
}
