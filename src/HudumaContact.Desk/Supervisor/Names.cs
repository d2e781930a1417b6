using HudumaContact.Handoff.Agents;
using HudumaContact.People;

namespace HudumaContact.Desk.Supervisor;

/// <summary>What people are called, by the id that records know them by.</summary>
public sealed class Names(IReadOnlyDictionary<Guid, string> called)
{
    public static readonly Names None = new(new Dictionary<Guid, string>());

    public static async Task<Names> ReadAsync(IPeopleStore people, CancellationToken cancellation) =>
        new((await people.AllAsync(cancellation)).ToDictionary(person => person.Id, person => person.Called));

    public string Of(AgentId? agent) => agent is { } known ? called.GetValueOrDefault(known.Value, "?") : "";

    /// <summary>Two letters for a small picture.</summary>
    public static string Initials(string called)
    {
        var words = called.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch { [] => "?", [var one] => one[..1].ToUpperInvariant(), [var first, .., var last] => $"{first[0]}{last[0]}".ToUpperInvariant() };
    }
}
