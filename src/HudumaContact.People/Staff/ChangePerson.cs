using HudumaContact.People.Audit;
using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People.Staff;

/// <summary>Gives somebody other roles, another full name, other skills. It holds from their next step on: nobody need sign in again.</summary>
public sealed class ChangePerson(UserManager<Person> users, IPeopleStore people, IAuditTrail audit)
{
    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<string?> RunAsync(string by, Person person, string fullName, IReadOnlyList<Role> roles, string skills, CancellationToken cancellation)
    {
        if (roles.Count == 0) return $"Give at least one role: {string.Join(", ", Roles.All.Select(Roles.Name))}. To shut somebody out, disable them.";
        (fullName, skills) = (fullName.Trim(), skills.Trim());
        if (PersonRules.Refuse(fullName, skills) is { } refused) return refused;
        if (!roles.Contains(Role.Admin) && await LastAdmin.IsAsync(person, people, cancellation)) return LastAdmin.Told;
        if (Roles.Names(roles) != Roles.Names(person.Roles))
            await audit.WriteAsync(new AuditEntry(by, Act.RolesChanged, $"person:{person.Name}", $"{Roles.Names(person.Roles)} -> {Roles.Names(roles)}"), cancellation);
        // A skill opens private queues.
        if (skills != person.Skills) await audit.WriteAsync(new AuditEntry(by, Act.Changed, $"person:{person.Name}", $"skills: {person.Skills} -> {skills}"), cancellation);
        // Citizens are told the first name.
        if (fullName != person.FullName) await audit.WriteAsync(new AuditEntry(by, Act.Changed, $"person:{person.Name}", "full name"), cancellation);
        person.FullName = fullName;
        person.Roles = roles;
        person.Skills = skills;
        var changed = await users.UpdateAsync(person);
        return changed.Succeeded ? null : PersonRules.Told(changed);
    }
}
