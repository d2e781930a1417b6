using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lookups;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Cases.CaseHopsTests;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Lookups;

public sealed class RegistersTests
{
    [Fact]
    public async Task After_five_wrong_numbers_in_a_day_even_the_right_one_is_refused()
    {
        await using var board = await OpenAsync();
        var number = NumberOn(await board.WalkAsync(Wanjiku, "open", "2", "they took it", "1"));
        for (var i = 0; i < 5; i++) (await board.WalkAsync(Wanjiku, $"wrong{i}", "6", $"HC-22222{i + 2}")).Text.ShouldStartWith("Not found.");

        (await board.WalkAsync(Wanjiku, "sixth", "6", number)).Text.ShouldBe("Too many.");

        board.Time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        (await board.WalkAsync(Wanjiku, "next day", "6", number)).Text.ShouldStartWith($"{number} is open");
    }

    [Fact]
    public async Task One_reference_is_refused_to_all_who_try_it_too_often()
    {
        await using var board = await OpenAsync(options: options => options.LookupAttemptsPerReference = 2);
        await board.WalkAsync(Wanjiku, "a", "6", "HC-222222");
        await board.WalkAsync(Otieno, "b", "6", "hc 222222");

        (await board.WalkAsync(Wanjiku, "c", "6", "HC-222222")).Text.ShouldBe("Too many.");
        (await board.WalkAsync(Wanjiku, "d", "6", "HC-333333")).Text.ShouldStartWith("Not found.");
    }

    [Fact]
    public async Task However_it_is_spelled_it_is_the_same_reference()
    {
        await using var board = await OpenAsync(options: options => options.LookupAttemptsPerReference = 3);
        string[] spelled = ["HC-222222", "222222", "hc 222 222\u00E9"];
        for (var i = 0; i < spelled.Length; i++) (await board.WalkAsync(Wanjiku, $"s{i}", "6", spelled[i])).Text.ShouldStartWith("Not found.");

        // Who never called before is refused as well: the reference is what is counted.
        (await board.WalkAsync(Otieno, "t", "6", "2-2-2-2-2-2\u4E00")).Text.ShouldBe("Too many.");
    }

    [Fact]
    public async Task Whoever_may_see_a_case_is_not_shut_out_by_others_who_try_its_number()
    {
        await using var board = await OpenAsync(options: options => options.LookupAttemptsPerReference = 2);
        var number = NumberOn(await board.WalkAsync(Wanjiku, "open", "2", "they took it", "1"));
        for (var i = 0; i < 2; i++) (await board.WalkAsync(Otieno, $"try{i}", "6", number)).Text.ShouldStartWith("Not found.");
        (await board.WalkAsync(Otieno, "try3", "6", number)).Text.ShouldBe("Too many.");

        (await board.WalkAsync(Wanjiku, "owner", "6", number)).Text.ShouldStartWith($"{number} is open");
    }

    [Fact]
    public async Task A_register_that_is_not_back_in_time_is_slow_and_holds_up_nobody_else()
    {
        var register = new HeldRegister();
        await using var board = await OpenAsync(change: With(register));
        await board.WalkAsync(Wanjiku, "s", "6");

        var waiting = board.HopAsync(Wanjiku, "s", "6*HC-222222").AsTask();
        await register.Asked;
        // No transaction is open and no gate but hers is shut.
        (await board.WalkAsync(Otieno, "t", "1")).Node.ShouldBe("main/services");
        waiting.IsCompleted.ShouldBeFalse();
        board.Time.Advance(TimeSpan.FromSeconds(4));

        (await waiting).Text.ShouldBe("Slow.");
        (await board.HopAsync(Wanjiku, "s", "6*HC-222222")).Outcome.ShouldBe(HopOutcome.Repeated);
    }

    [Fact]
    public async Task A_repeat_that_comes_while_the_register_is_asked_gets_the_same_answer()
    {
        var register = new HeldRegister();
        await using var board = await OpenAsync(change: With(register));
        await board.WalkAsync(Wanjiku, "s", "6");
        var waiting = board.HopAsync(Wanjiku, "s", "6*HC-222222").AsTask();
        await register.Asked;
        var repeat = board.HopAsync(Wanjiku, "s", "6*HC-222222").AsTask();

        register.Answer.SetResult(new LookupEntry(new Dictionary<string, string> { ["number"] = "HC-222222", ["status"] = "open" }));

        (await waiting).Text.ShouldStartWith("HC-222222 is open");
        (await repeat).ShouldBe((await waiting) with { Outcome = HopOutcome.Repeated });
        register.TimesAsked.ShouldBe(1);
    }

    [Fact]
    public async Task A_register_that_fails_takes_the_exit_for_it_and_is_logged_once()
    {
        var register = new HeldRegister();
        register.Answer.SetException(new InvalidOperationException("no route"));
        await using var board = await OpenAsync(change: With(register));

        (await board.WalkAsync(Wanjiku, "s", "6", "HC-222222")).Text.ShouldBe("Failed.");

        board.Log.Where(line => line.Contains("no route", StringComparison.Ordinal)).ShouldHaveSingleItem();
    }

    private static Action<IServiceCollection> With(HeldRegister register) => services =>
    {
        services.RemoveAll<ILookupRegister>();
        services.AddSingleton<ILookupRegister>(register);
    };

    /// <summary>A register that answers when the test says so.</summary>
    private sealed class HeldRegister : ILookupRegister
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _timesAsked;

        public TaskCompletionSource<LookupEntry?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public int TimesAsked => _timesAsked;

        public string Name => "case";

        public async ValueTask<LookupEntry?> FindAsync(LookupQuestion question, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _timesAsked);
            _asked.TrySetResult();
            return await Answer.Task.WaitAsync(cancellation);
        }
    }
}
