using System.Net;
using System.Net.Http.Headers;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.People.Audit;
using HudumaContact.Tests.Host;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Agents;

/// <summary>What was spoken about a case is heard by who has it and by who watches it, and who listens is on record.</summary>
public sealed class RecordingsTests(DemoHouse house) : IClassFixture<DemoHouse>
{
    private static readonly byte[] Sound = [.. "RIFF"u8, 1, 2, 3, 4, .. "WAVEfmt "u8];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_the_case_and_who_watches_it_hear_it_and_nobody_else_does()
    {
        using var agent = await house.SignedInAsync("agent");
        var (handoff, recording) = await SpokenAsync(agent);
        using var supervisor = await house.SignedInAsync("supervisor");
        using var counsellor = await house.SignedInAsync("counsellor");
        using var author = await house.SignedInAsync("author");

        using var heard = await HearAsync(agent, $"/desk/cases/{handoff.Id}/recordings/{recording}");
        heard.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await heard.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(Sound);
        heard.Content.Headers.ContentType!.MediaType.ShouldBe("audio/wav");
        heard.Headers.CacheControl!.NoStore.ShouldBeTrue();
        heard.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await LastOfAsync("agent")).ShouldBe($"Heard case:{handoff.CaseNumber} recording {recording}");

        using var part = await HearAsync(agent, $"/desk/cases/{handoff.Id}/recordings/{recording}", new RangeHeaderValue(0, 3));
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(Sound[..4]);
        var lines = await HeardAsync("agent");
        using var later = await HearAsync(agent, $"/desk/cases/{handoff.Id}/recordings/{recording}", new RangeHeaderValue(4, 7));
        (await HeardAsync("agent")).ShouldBe(lines);
        // Nobody leaves out the beginning to leave no trail.
        using var unbegun = await HearAsync(supervisor, $"/desk/supervisor/cases/{handoff.Id}/recordings/{recording}", new RangeHeaderValue(1, 7));
        (await HeardAsync("supervisor")).ShouldBe(1);

        using var watched = await HearAsync(supervisor, $"/desk/supervisor/cases/{handoff.Id}/recordings/{recording}");
        watched.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await LastOfAsync("supervisor")).ShouldBe($"Heard case:{handoff.CaseNumber} recording {recording}");

        using var another = await HearAsync(counsellor, $"/desk/supervisor/cases/{handoff.Id}/recordings/{recording}");
        another.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var without = await HearAsync(author, $"/desk/cases/{handoff.Id}/recordings/{recording}");
        without.IsSuccessStatusCode.ShouldBeFalse();
        using var none = await HearAsync(agent, $"/desk/cases/{handoff.Id}/recordings/{Guid.CreateVersion7():N}");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The agent has a case, about which something was spoken that is fetched.</summary>
    private async Task<(CaseHandoff Handoff, RecordingId Recording)> SpokenAsync(Visitor agent)
    {
        (await agent.PostAsync("/desk/beat")).ShouldBe(HttpStatusCode.NoContent);
        foreach (var text in (string[])["", "1", "1*6", "1*6*My passport is lost", "1*6*My passport is lost*1"])
        {
            (await agent.PostAsync("/hooks/at-ussd?key=demo", ("sessionId", "ATUid_spoken"), ("phoneNumber", "+254712000912"), ("networkCode", "63902"), ("serviceCode", "*647#"), ("text", text))).ShouldBe(HttpStatusCode.OK);
        }

        var asked = house.Services.GetRequiredService<HandoffBoard>().Open.ShouldHaveSingleItem();
        var me = (await house.Services.GetRequiredService<IAgentRoster>().FindAsync(new AgentId((await house.FindAsync("agent")).Id), Cancellation)).ShouldNotBeNull();
        (await house.Services.GetRequiredService<HandoffDesk>().AcceptAsync(me, asked.Id, Cancellation)).ShouldBeTrue();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var call = new Call { Id = new CallId(Guid.CreateVersion7()), Line = new LineId("at-voice"), ProviderCall = "ATVId_spoken", Purpose = CallPurpose.Inbound, Contact = asked.Contact, State = CallState.Completed, Request = asked.Id.Value, StartedAt = now, EndedAt = now };
        var recording = new RecordingId(Guid.CreateVersion7());
        var spoken = new CallRecording(recording, call.Line, call.Id, asked.Contact, Session: null, asked.Id.Value, RecordingKind.Message, new Uri("https://provider.test/spoken.wav"), TimeSpan.FromSeconds(4), now);
        (await house.Services.GetRequiredService<ICallStore>().CommitAsync(CallChange.New(call) with { Recording = spoken }, HopDeadline.After(TimeSpan.FromSeconds(5), TimeProvider.System))).ShouldBe(CommitOutcome.Committed);
        await house.Services.GetRequiredService<IRecordingStore>().KeepAsync(new DueRecording(recording, call.Line, asked.Contact, spoken.Kind, spoken.Where, IsLeft: false, Attempts: 0), Sound, now, Cancellation);
        return (asked, recording);
    }

    private async Task<HttpResponseMessage> HearAsync(Visitor visitor, string path, RangeHeaderValue? range = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = house.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", string.Join("; ", visitor.Cookies.Values.Select(cookie => cookie.Split(';')[0])));
        request.Headers.Range = range;
        return await client.SendAsync(request, Cancellation);
    }

    private async Task<int> HeardAsync(string name) =>
        (await house.Services.GetRequiredService<IAuditLog>().ListAsync(name, null, null, 50, Cancellation)).Count(line => line.Act == nameof(Act.Heard));

    private async Task<string> LastOfAsync(string name)
    {
        var line = (await house.Services.GetRequiredService<IAuditLog>().ListAsync(name, null, null, 1, Cancellation)).ShouldHaveSingleItem();
        return $"{line.Act} {line.What} {line.Detail}";
    }
}
