using System.Globalization;
using System.Text.RegularExpressions;
using HudumaContact.Handoff.Handoffs;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>Who asks for a person waits for those who know about it: with the real flows, and the queues that a demo begins with.</summary>
public sealed partial class RightQueueTests(RunningHost host) : IClassFixture<RunningHost>
{
    private static int _callers;

    [Theory]
    [InlineData("immigration", "talk to a person about my passport", "1")]
    [InlineData("immigration", "talk to a person about my passport", "2")]
    // From the menu of a service: most asked, passport renewal, talk to a person.
    [InlineData("immigration", "1", "5", "6", "1")]
    // Nobody has made a queue of that agency.
    [InlineData("general", "talk to a person about a birth certificate", "1")]
    [InlineData("general", "6", "my forms", "1")]
    [InlineData("counselling", "6", "my forms", "3", "1")]
    [InlineData("counselling", "6", "my forms", "3", "2")]
    [InlineData("counselling", "talk to a person about my passport", "3", "1")]
    // Words of distress go there unasked.
    [InlineData("counselling", "6", "I want to kill myself", "1")]
    public async Task A_request_waits_in(string queue, params string[] answers)
    {
        var number = CaseNumber.Match(await DialAsync(["1", .. answers])).Value;

        var handoff = host.Services.GetRequiredService<HandoffBoard>().Open.Where(open => open.CaseNumber == number).ShouldHaveSingleItem();
        handoff.Queue.Value.ShouldBe(queue);
    }

    private async Task<string> DialAsync(string[] answers)
    {
        var session = RunningHost.NewSession();
        var number = string.Create(CultureInfo.InvariantCulture, $"+2547120008{Interlocked.Increment(ref _callers):00}");
        var screen = await host.ScreenAsync(session, number, "");
        for (var i = 0; i < answers.Length; i++) screen = await host.ScreenAsync(session, number, string.Join('*', answers[..(i + 1)]));
        return screen;
    }

    [GeneratedRegex("HC-[A-Z0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CaseNumber { get; }
}
