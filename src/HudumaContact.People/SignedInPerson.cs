namespace HudumaContact.People;

/// <summary>Who is signed in on a page or a request, with what they may do now.</summary>
public sealed record SignedInPerson(Guid Id, string Name, string FullName, IReadOnlyList<Role> Roles, Duty Duty)
{
    public IReadOnlySet<Right> Rights { get; } = People.Rights.Of(Roles);

    public bool May(Right right) => Rights.Contains(right);

    /// <summary>What to call them on a page.</summary>
    public string Called => FullName.Length > 0 ? FullName : Name;
}
