using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Talking;

/// <summary>The registers of one conversation: they answer, or are slow, or fail, as the talk says.</summary>
internal sealed class RegisterBook(CaseBook cases, StatusBook statuses)
{
    /// <summary>As many look-ups that find nothing as the settings allow a contact by default.</summary>
    private const int Attempts = 5;

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);

    private int _missed;

    /// <summary>How the registers are: they answer, or take the exit of the same name.</summary>
    public static readonly IReadOnlyList<string> States = ["answers", LookupNode.Slow.Name, LookupNode.Failed.Name];

    public string State { get; set; } = States[0];

    public Resume.LookedUp Find(LookupRequest request, IWorld world, string language)
    {
        if (State != States[0]) return new Resume.LookedUp(new Exit(State), Nothing);
        if (_missed >= Attempts) return new Resume.LookedUp(LookupNode.Limited, Nothing);
        var fields = request.Of is { } of ? statuses.Find(of, request, world, language) : cases.Find(request.Reference, language);
        if (fields is not null) return new Resume.LookedUp(LookupNode.Found, fields);
        _missed++;
        return new Resume.LookedUp(LookupNode.NotFound, Nothing);
    }
}
