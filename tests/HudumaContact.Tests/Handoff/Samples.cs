using HudumaContact.Conversations;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Tests.Handoff;

/// <summary>Agents and cases for tests; a test says what it depends on.</summary>
internal static class Samples
{
    /// <summary>Monday, ten o'clock in Nairobi.</summary>
    public static readonly DateTime Ten = new(2026, 11, 23, 7, 0, 0, DateTimeKind.Utc);

    public static readonly QueueId Lands = new("lands");

    private static readonly TimedIds Ids = new(TimeProvider.System);

    private static int _last;

    public static Guid NewId() => Ids.Next();

    public static Agent Agent(string name, string skills = "general", string languages = "en sw", Room? room = null) =>
        new(new AgentId(IdOf(name)), name, [.. skills.Split(' ')], [.. languages.Split(' ')], room ?? Room.Usual);

    public static Presence Present(Agent agent, DateTime idleSince) => new(agent, IsReady: true, SeenAt: idleSince, idleSince);

    public static CaseHandoff Case(DateTime requestedAt, QueueId? queue = null, string language = "en", Way way = Way.Text, Urgency urgency = Urgency.Normal)
    {
        var number = Interlocked.Increment(ref _last);
        return new CaseHandoff
        {
            Id = new HandoffId(IdOf($"handoff {number}")),
            Case = new CaseId(IdOf($"case {number}")),
            CaseNumber = $"HC-{number:000000}",
            Contact = new ContactId(IdOf($"contact {number}")),
            Line = new LineId("sms"),
            Way = way,
            Language = language,
            Queue = queue ?? QueueId.General,
            Urgency = urgency,
            RequestedAt = requestedAt,
            Since = requestedAt,
            AwaitsAnswerSince = requestedAt,
            Release = new string('0', 64),
        };
    }

    private static Guid IdOf(string name) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
