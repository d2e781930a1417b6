using System.Collections.Immutable;
using HudumaContact.Conversations.Calls;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Queues;
using HudumaContact.People;

namespace HudumaContact.Host.Staff;

/// <summary>Agents by the records of people: who may work on cases. Their skills are the words that somebody wrote down of them.</summary>
internal sealed class StaffRoster(IPeopleStore people, CallOptions calls) : IAgentRoster
{
    private static readonly ImmutableHashSet<string> Languages = ["en", "sw"];

    public async ValueTask<Agent?> FindAsync(AgentId id, CancellationToken cancellation) =>
        await people.FindAsync(id.Value, cancellation) is { } person && Answers(person) ? AgentOf(person, calls) : null;

    public async Task<IReadOnlyList<Agent>> AllAsync(CancellationToken cancellation) => [.. (await people.AllAsync(cancellation)).Where(Answers).Select(person => AgentOf(person, calls))];

    private static bool Answers(Person person) => person.IsEnabled && Rights.Of(person.Roles).Contains(Right.WorkCases);

    internal static Agent AgentOf(Person person, CallOptions calls)
    {
        var written = SkillWords.Read(person.Skills, out _);
        var words = written.Words;
        var skills = words.Where(word => !Languages.Contains(word) && word != Queue.CounsellingSkill).ToImmutableHashSet();
        // Of whom nothing is written down: a universal agent. Counselling goes with the role alone, since it opens what is private.
        if (skills.Count == 0) skills = [Queue.UniversalSkill];
        if (person.Roles.Contains(Role.Counsellor)) skills = skills.Add(Queue.CounsellingSkill);
        var spoken = Languages.Intersect(words);
        return new Agent(new AgentId(person.Id), FirstName(person), skills, spoken.Count == 0 ? Languages : spoken, RoomOf(written))
        {
            Voice = DialTarget.Read(person.Voice, calls.ExtensionsAt),
        };
    }

    private static Room RoomOf(SkillWords written) => new(written.Texts ?? Room.Usual.Texts, written.Chats ?? Room.Usual.Chats, written.Callbacks ?? Room.Usual.Callbacks);

    /// <summary>Citizens are told no more of a name.</summary>
    private static string FirstName(Person person) => person.Called.Split(' ', 2)[0];
}
