namespace HudumaContact.People;

/// <summary>Which role has which right: the one table of it.</summary>
public static class Rights
{
    public static IReadOnlySet<Right> Of(Role role) => role switch
    {
        Role.Agent => Agent,
        Role.Counsellor => Counsellor,
        Role.Supervisor => Supervisor,
        Role.FlowAuthor => FlowAuthor,
        Role.Admin => Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    public static IReadOnlySet<Right> Of(IEnumerable<Role> roles) => roles.SelectMany(Of).ToHashSet();

    private static readonly HashSet<Right> Agent = [Right.SeeCases, Right.WorkCases, Right.RevealNumber, Right.HearRecordings, Right.SeeCatalogue];

    private static readonly HashSet<Right> Counsellor = [.. Agent, Right.SeeCounselling];

    // Not counselling: who needs it is promised that counsellors alone read it.
    private static readonly HashSet<Right> Supervisor = [.. Agent, Right.Supervise, Right.Export, Right.SeeFlows, Right.SeeLines];

    private static readonly HashSet<Right> FlowAuthor = [Right.SeeFlows, Right.PublishFlows, Right.SeeCatalogue, Right.EditCatalogue];

    // Who decides about rights reads no citizen's words by it.
    private static readonly HashSet<Right> Admin = [Right.ManagePeople, Right.SeeLines, Right.SeeFlows, Right.SeeCatalogue];
}
