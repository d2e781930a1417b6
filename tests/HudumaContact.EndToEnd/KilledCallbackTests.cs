using System.Collections.Concurrent;
using HudumaContact.FakeTelco.Calls;
using HudumaContact.FakeTelco.Providers;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd;

/// <summary>The program dies while an agent's phone rings, and again while the citizen's does: each of them is rung once all the same.</summary>
public sealed class KilledCallbackTests
{
    private const string Citizen = "+254722000071";
    private const string Later = "+254722000072";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_9_while_a_callback_is_on_its_way_rings_nobody_twice()
    {
        AgentInChromium.SkipWithout();
        await using var house = await HouseWithPhones.OpenAsync(ringsBack: true, TimeSpan.FromSeconds(1), Cancellation);
        var ringing = new ConcurrentDictionary<string, ManualResetEventSlim>(StringComparer.Ordinal);
        house.Telco.Phones.PicksUp = whom =>
        {
            ringing.GetOrAdd(whom, static _ => new ManualResetEventSlim()).Wait(Cancellation);
            return true;
        };
        await house.DialAsync(Citizen, Cancellation, "", "1", "1*6", "1*6*My passport is late", "1*6*My passport is late*2");
        await using (var agent = await AgentInChromium.SitAsync(house, Cancellation))
        {
            await agent.Page.GetByTestId("take-callback").ClickAsync();
            // The desk stays open until the phone rings: who has left it is not called.
            await Eventually.SeeAsync(() => house.Read<long>("SELECT count(*) FROM calls WHERE purpose = 2 AND placed_at IS NOT NULL"), placed => placed == 1, Cancellation);
        }

        var phone = (await Eventually.SeeAsync(() => ringing.Keys, keys => keys.Count == 1, Cancellation)).Single();
        phone.ShouldContain("amina");
        await house.KillAndStartAgainAsync(Cancellation);
        ringing[phone].Set();

        await Eventually.SeeAsync(() => ringing.ContainsKey(Citizen), isRung => isRung, Cancellation);
        await house.KillAndStartAgainAsync(Cancellation);
        ringing[Citizen].Set();
        await house.Telco.Phones.FinishAsync();

        // Who is rung back after that shows that the program has looked again at what is to be made.
        (await house.CallAsync(LineNames.AtVoice, Later, Cancellation)).ShouldContain("<Reject");
        await Eventually.SeeAsync(() => ringing.ContainsKey(Later), isRung => isRung, Cancellation);
        ringing[Later].Set();
        await house.Telco.Phones.FinishAsync();
        house.Telco.Phones.All.ShouldBe([new Rung(phone, IsAnswered: true), new Rung(Citizen, IsAnswered: true), new Rung(Later, IsAnswered: true)]);
    }
}
