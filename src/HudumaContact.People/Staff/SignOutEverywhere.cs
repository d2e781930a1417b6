using HudumaContact.People.Audit;
using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People.Staff;

/// <summary>Ends every sign-in that somebody has, on whatever machine.</summary>
public sealed class SignOutEverywhere(UserManager<Person> users, IAuditTrail audit)
{
    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<string?> RunAsync(string by, Person person, CancellationToken cancellation)
    {
        await audit.WriteAsync(new AuditEntry(by, Act.SignedOutEverywhere, $"person:{person.Name}"), cancellation);
        var changed = await users.UpdateSecurityStampAsync(person);
        return changed.Succeeded ? null : PersonRules.Told(changed);
    }
}
