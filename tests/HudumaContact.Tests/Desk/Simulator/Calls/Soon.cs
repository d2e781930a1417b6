using System.Diagnostics;
using Shouldly;

namespace HudumaContact.Tests.Desk.Simulator.Calls;

/// <summary>What comes of something that is done, once whoever waited for it has run on.</summary>
internal static class Soon
{
    /// <summary>Far longer than it takes on the busiest machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static async Task HoldsAsync(Func<bool> holds)
    {
        var began = Stopwatch.GetTimestamp();
        while (!holds() && Stopwatch.GetElapsedTime(began) < Longest) await Task.Yield();
        holds().ShouldBeTrue();
    }
}
