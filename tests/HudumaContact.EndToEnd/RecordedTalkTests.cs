using HudumaContact.FakeTelco.Calls;
using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Providers;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd;

/// <summary>A talk on a line of Twilio, from the caller who waits to the recording that is fetched, over Twilio's own forms and resources.</summary>
public sealed class RecordedTalkTests
{
    private const string Line = LineNames.TwilioVoice;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_agents_leg_alone_is_recorded_and_its_recording_is_fetched_and_deleted_there()
    {
        AgentInChromium.SkipWithout();
        await using var house = await HouseWithPhones.OpenAsync(ringsBack: false, TimeSpan.FromSeconds(3), Cancellation, recordsTalks: true);
        await using var agent = await AgentInChromium.SitAsync(house, Cancellation);
        await agent.Page.GetByTestId("ready").ClickAsync();
        var gateway = house.GatewayOf(Line);
        var caller = new FakeCall(gateway.NewCall(), new Person("+254722000081"), 0);

        // 0 for a person, 1 to wait on the line.
        var heard = gateway.Read((await gateway.RingAsync(caller, Cancellation)).Body);
        foreach (var key in new[] { "0", "1" }) heard = await TellAsync(heard.OfType<Instruction.Keys>().Single().Address, new CallTold.Keys(key, null));
        await TellAsync(heard.OfType<Instruction.GoTo>().Single().Address, new CallTold.Nothing());
        await agent.Page.GetByTestId("accept").ClickAsync();

        // Moved out of waiting: told that it is recorded, and then into the room.
        heard = await TellAsync((await house.Telco.Orders.NextAsync(caller.Id, Cancellation)).ShouldNotBeNull(), new CallTold.Nothing());
        heard[^1].ShouldBeOfType<Instruction.Room>();
        heard.Count.ShouldBeGreaterThan(1);
        var leg = (await Eventually.SeeAsync(() => house.Telco.Up.Recorded, recorded => recorded.Count > 0, Cancellation)).ShouldHaveSingleItem();
        leg.Key.ShouldNotBe(caller.Id);
        house.Telco.Phones.All.ShouldBe([new Rung("amina", IsAnswered: true)]);
        await Expect(agent.Page.GetByTestId("talk-recording")).ToContainTextAsync("The talk is recorded");

        house.Telco.Orders.HangUp(leg.Key);
        await house.Telco.Phones.FinishAsync();
        var kept = new FakeCall(leg.Key, new Person("amina"), 0) { Asked = new AskedCall(null, null, null) };
        await gateway.TellAsync(kept, leg.Value, new CallTold.Recorded(gateway.RecordingOf(kept), 30), Cancellation);

        (await Eventually.SeeAsync(() => house.Telco.Recordings.Deleted.Count, deleted => deleted > 0, Cancellation)).ShouldBe(1);
        house.Read<long>("SELECT count(*) FROM call_recordings r JOIN calls c ON c.id = r.call_id WHERE r.kind = 2 AND c.purpose = 3 AND r.request_id = c.request_id AND length(r.content) > 4000").ShouldBe(1);

        async Task<IReadOnlyList<Instruction>> TellAsync(string address, CallTold told) => gateway.Read((await gateway.TellAsync(caller, address, told, Cancellation)).Body);
    }
}
