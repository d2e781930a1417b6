using Shouldly;

namespace HudumaContact.Tests.Desk.Simulator.Calls;

/// <summary>What comes of something that is done, once whoever waited for it has run on.</summary>
internal static class Soon
{
    public static async Task HoldsAsync(Func<bool> holds)
    {
        for (var tries = 0; tries < 1000 && !holds(); tries++) await Task.Yield();
        holds().ShouldBeTrue();
    }
}
