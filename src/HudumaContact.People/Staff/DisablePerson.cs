using HudumaContact.People.Audit;
using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People.Staff;

/// <summary>Shuts somebody out at once, wherever they are signed in, or lets them in again. What they did stays on record.</summary>
public sealed class DisablePerson(UserManager<Person> users, IPeopleStore people, IAuditTrail audit, TimeProvider time)
{
    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<string?> RunAsync(string by, Person person, CancellationToken cancellation)
    {
        if (await LastAdmin.IsAsync(person, people, cancellation)) return LastAdmin.Told;
        await audit.WriteAsync(new AuditEntry(by, Act.PersonDisabled, $"person:{person.Name}"), cancellation);
        person.DisabledAt = time.GetUtcNow().UtcDateTime;
        return await KeepAsync(person);
    }

    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<string?> UndoAsync(string by, Person person, CancellationToken cancellation)
    {
        await audit.WriteAsync(new AuditEntry(by, Act.PersonEnabled, $"person:{person.Name}"), cancellation);
        person.DisabledAt = null;
        return await KeepAsync(person);
    }

    private async Task<string?> KeepAsync(Person person)
    {
        var changed = await users.UpdateSecurityStampAsync(person);
        return changed.Succeeded ? null : PersonRules.Told(changed);
    }
}
