namespace HudumaContact.People.Staff;

/// <summary>A house without an admin could let nobody in any more.</summary>
internal static class LastAdmin
{
    public const string Told = "There would be no admin left. Make somebody else admin first.";

    public static async Task<bool> IsAsync(Person person, IPeopleStore people, CancellationToken cancellation) =>
        IsAdmin(person) && !(await people.AllAsync(cancellation)).Any(other => other.Id != person.Id && IsAdmin(other));

    private static bool IsAdmin(Person person) => person.IsEnabled && person.Roles.Contains(Role.Admin);
}
