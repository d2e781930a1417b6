using HudumaContact.Conversations;
using HudumaContact.People.Audit;
using HudumaContact.People.SignIn;
using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People.Staff;

/// <summary>Adds somebody who may sign in, with a password made here that is told once.</summary>
public sealed class AddPerson(UserManager<Person> users, IAuditTrail audit, IIdSource ids, TimeProvider time)
{
    /// <param name="by">Who adds them.</param>
    public async Task<MadePassword> RunAsync(string by, string name, string fullName, IReadOnlyList<Role> roles, string skills, CancellationToken cancellation)
    {
        if (roles.Count == 0) return MadePassword.Not($"Give at least one role: {string.Join(", ", Roles.All.Select(Roles.Name))}.");
        var person = new Person
        {
            Id = ids.Next(),
            Name = users.NormalizeName(name.Trim())!,
            FullName = fullName.Trim(),
            Roles = roles,
            Skills = skills.Trim(),
            MustChangePassword = true,
            CreatedAt = time.GetUtcNow().UtcDateTime,
        };
        if (PersonRules.Refuse(person.FullName, person.Skills) is { } refused) return MadePassword.Not(refused);
        if (await users.FindByNameAsync(person.Name) is not null) return MadePassword.Not($"There is somebody called {person.Name} already.");
        await audit.WriteAsync(new AuditEntry(by, Act.PersonAdded, $"person:{person.Name}", Roles.Names(roles) + (person.Skills.Length > 0 ? $"; skills: {person.Skills}" : "")), cancellation);
        var password = RandomWords.Password();
        var made = await users.CreateAsync(person, password);
        return made.Succeeded ? new MadePassword(person, password, null) : MadePassword.Not(PersonRules.Told(made));
    }
}
