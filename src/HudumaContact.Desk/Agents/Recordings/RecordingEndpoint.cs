using HudumaContact.Conversations.Calls;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Supervision;
using HudumaContact.People;
using HudumaContact.People.Audit;
using HudumaContact.People.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HudumaContact.Desk.Agents.Recordings;

/// <summary>
/// <c>GET /desk/cases/{Id}/recordings/{recording}</c>: what was spoken about a case, for who has it; below <c>/desk/supervisor</c> for who watches it. It is
/// written in the trail before it is handed out.
/// </summary>
internal static class RecordingEndpoint
{
    public static string Address(HandoffId handoff, RecordingId recording) => $"/desk/cases/{handoff}/recordings/{recording}";

    public static string WatchedAddress(HandoffId handoff, RecordingId recording) => $"/desk/supervisor/cases/{handoff}/recordings/{recording}";

    public static void MapCaseRecordings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/cases/{Id}/recordings/{recording}", HearAsync);
        routes.MapGet("/desk/supervisor/cases/{Id}/recordings/{recording}", HearWatchedAsync);
    }

    private static async Task<IResult> HearAsync(
        string id, string recording, HttpContext request, CaseFiles files, IAgentRoster roster, IRecordingStore recordings, IAuditTrail audit, CancellationToken cancellation)
    {
        var me = PersonClaims.PersonOf(request.User)!;
        if (!HandoffId.TryParse(id, out var handoff)) return TypedResults.NotFound();
        if (await roster.FindAsync(new AgentId(me.Id), cancellation) is not { } agent || await files.FindAsync(agent, handoff, cancellation) is not { } theirs) return TypedResults.NotFound();
        return await SoundAsync(theirs, recording, me, request, recordings, audit, cancellation);
    }

    private static async Task<IResult> HearWatchedAsync(
        string id, string recording, HttpContext request, SuperviseHandoff supervise, IHandoffStore handoffs, IRecordingStore recordings, IAuditTrail audit, CancellationToken cancellation)
    {
        var me = PersonClaims.PersonOf(request.User)!;
        if (!HandoffId.TryParse(id, out var handoff) || !me.May(Right.Supervise)) return TypedResults.NotFound();
        if (await handoffs.FindAsync(handoff, cancellation) is not { } watched || !supervise.MayWatch(new Overseer(new AgentId(me.Id), me.May(Right.SeeCounselling)), watched)) return TypedResults.NotFound();
        return await SoundAsync(watched, recording, me, request, recordings, audit, cancellation);
    }

    private static async Task<IResult> SoundAsync(CaseHandoff theirs, string recording, SignedInPerson me, HttpContext request, IRecordingStore recordings, IAuditTrail audit, CancellationToken cancellation)
    {
        if (!RecordingId.TryParse(recording, out var named)) return TypedResults.NotFound();
        var kept = await recordings.OfAsync(theirs.Id.Value, theirs.Session, cancellation);
        if (kept.All(one => one.Id != named) || await recordings.ReadAsync(named, cancellation) is not { } audio) return TypedResults.NotFound();
        await audit.WriteAsync(new AuditEntry(me.Name, Act.Heard, $"case:{theirs.CaseNumber}", $"recording {recording}"), cancellation);
        request.Response.Headers.CacheControl = "no-store";
        request.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(audio, TypeOf(audio), enableRangeProcessing: true);
    }

    /// <summary>By its first bytes: a provider's word for it was not kept.</summary>
    private static string TypeOf(ReadOnlySpan<byte> audio) => audio.StartsWith("RIFF"u8) ? "audio/wav" : "audio/mpeg";
}
