using HudumaContact.People.Audit;
using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People.Staff;

/// <summary>Somebody changes their own password. Every other sign-in of theirs ends with it.</summary>
public sealed class OwnPassword(UserManager<Person> users, PasswordProof proof, IPasswordHasher<Person> hasher, IAuditTrail audit)
{
    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<string?> ChangeAsync(Person person, string current, string wanted, CancellationToken cancellation)
    {
        if (await proof.FaultAsync(person, current, cancellation) is { } unproven) return unproven;
        if (current == wanted) return "The new password is the old one.";
        foreach (var rule in users.PasswordValidators)
        {
            if (await rule.ValidateAsync(users, person, wanted) is { Succeeded: false } refused) return PersonRules.Told(refused);
        }

        await audit.WriteAsync(new AuditEntry(person.Name, Act.PasswordChanged, $"person:{person.Name}"), cancellation);
        person.PasswordHash = hasher.HashPassword(person, wanted);
        person.MustChangePassword = false;
        var changed = await users.UpdateSecurityStampAsync(person);
        return changed.Succeeded ? null : PersonRules.Told(changed);
    }
}
