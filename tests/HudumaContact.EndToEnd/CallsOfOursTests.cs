using HudumaContact.FakeTelco.Calls;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Talks;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd;

/// <summary>Calls that the real program makes, and recordings that it takes: over the providers' own forms.</summary>
public sealed class CallsOfOursTests
{
    /// <summary>As <c>CallPurpose</c> is on disk.</summary>
    private const string RungBack = "calls WHERE purpose = 1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(LineNames.AtVoice)]
    [InlineData(LineNames.TwilioVoice)]
    public async Task A_missed_call_is_not_answered_and_rung_back_into_the_flows_once_however_often_it_rings(string line)
    {
        const string Number = "+254722000001";
        await using var house = await HouseWithPhones.OpenAsync(ringsBack: true, TimeSpan.FromSeconds(2), Cancellation);
        for (var ring = 0; ring < 4; ring++) (await house.CallAsync(line, Number, Cancellation)).ShouldContain("<Reject");
        house.Read<long>($"SELECT count(*) FROM {RungBack}").ShouldBe(1);

        await Eventually.SeeAsync(() => house.Telco.Phones.Heard.Count, heard => heard > 0, Cancellation);
        await house.Telco.Phones.FinishAsync();

        house.Telco.Phones.All.ShouldBe([new Rung(Number, IsAnswered: true)]);
        house.Telco.Phones.Heard.ShouldHaveSingleItem().ShouldContain("Huduma Kenya");
        house.Read<long>($"SELECT count(*) FROM {RungBack}").ShouldBe(1);
        (await Eventually.SeeAsync(() => house.Read<long>($"SELECT count(*) FROM {RungBack} AND ended_at IS NOT NULL"), ended => ended == 1, Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Kill_9_loses_nobody_who_is_to_be_rung_and_rings_nobody_twice()
    {
        const int People = 300;
        await using var house = await HouseWithPhones.OpenAsync(ringsBack: true, TimeSpan.FromSeconds(5), Cancellation);
        await Parallel.ForAsync(0, People, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancellation }, async (person, cancellation) =>
            (await house.CallAsync(LineNames.AtVoice, $"+254733{person:000000}", cancellation)).ShouldContain("<Reject"));

        var kills = 0;
        foreach (var rung in new[] { 20, 80, 160 })
        {
            await Eventually.SeeAsync(() => house.Telco.Phones.All.Count, all => all >= rung, Cancellation);
            await house.KillAndStartAgainAsync(Cancellation);
            kills++;
        }

        // All are handed to the provider, as far as the records know.
        (await Eventually.SeeAsync(() => house.Read<long>($"SELECT count(*) FROM {RungBack} AND placed_at IS NOT NULL"), placed => placed == People, Cancellation)).ShouldBe(People);
        await house.Telco.Phones.FinishAsync();
        var rang = house.Telco.Phones.All.Select(phone => phone.Whom).ToList();
        rang.Distinct().Count().ShouldBe(rang.Count, "Somebody was rung twice.");
        // What was being handed over when the program died, eight at most, is in doubt, and not made again.
        rang.Count.ShouldBeInRange(People - (8 * kills), People);
    }

    [Fact]
    public async Task What_is_spoken_is_fetched_kept_encrypted_and_deleted_at_the_provider()
    {
        await using var house = await HouseWithPhones.OpenAsync(ringsBack: false, TimeSpan.FromSeconds(3), Cancellation);
        var verdict = await house.Telco.RunAsync(TalkFile.Read("a message", """
            talk: a message is left
            line: twilio-voice
            > !dial
            > 0
            > 3
            > !speak
            < Mhudumu atasikiliza ujumbe wako
            """.Split('\n')), Cancellation);
        string.Join('\n', verdict.Findings).ShouldBe("");

        (await Eventually.SeeAsync(() => house.Telco.Recordings.Deleted.Count, deleted => deleted > 0, Cancellation)).ShouldBe(1);

        house.Read<long>("SELECT count(*) FROM call_recordings").ShouldBe(1);
        var kept = house.Read<byte[]>("SELECT content FROM call_recordings");
        kept.Length.ShouldBeGreaterThan(16_000);
        kept.AsSpan().IndexOf("WAVEfmt"u8).ShouldBe(-1);
    }
}
