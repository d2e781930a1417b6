using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Desk.Simulator;

/// <summary>How a caller switches language in one go: the main menu's own choice for it, dialled directly.</summary>
public static class LanguageSwitch
{
    /// <summary>Silent steps from the choice to where the language is set.</summary>
    private const int MostSteps = 4;

    /// <summary>E.g. <c>*647*7#</c>; null when the main menu has no such choice.</summary>
    public static string? CodeOf(FlowBook flows, string lineCode)
    {
        if (flows.Find(flows.Defaults.Home) is not MenuNode menu) return null;
        var dialled = menu.Options.Where(option => option.IsOn(LineKind.Ussd)).ToList();
        var at = dialled.FindIndex(option => Sets(flows, menu.Leads(option.Exit), MostSteps));
        return at < 0 ? null : $"{lineCode.TrimEnd('#')}*{at + 1}#";
    }

    private static bool Sets(FlowBook flows, Destination? to, int steps) =>
        steps > 0 && to is Destination.To { Node: var id } && flows.Find(id) switch
        {
            SetNode set => set.Set.Any(one => one.Variable == SetNode.Language),
            BranchNode branch => branch.Exits.All(way => Sets(flows, way.To, steps - 1)),
            _ => false,
        };
}
