using HudumaContact.People.Audit;
using HudumaContact.People.SignIn;
using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People.Staff;

/// <summary>Makes somebody another password, told once and changed at the next sign-in; unlocks them, and ends every sign-in they have.</summary>
public sealed class ResetPassword(UserManager<Person> users, IPeopleStore people, IPasswordHasher<Person> hasher, IAuditTrail audit)
{
    /// <param name="alsoSecondFactor">For who has lost the phone with the app.</param>
    public async Task<MadePassword> RunAsync(string by, Person person, bool alsoSecondFactor, CancellationToken cancellation)
    {
        await audit.WriteAsync(new AuditEntry(by, Act.PasswordReset, $"person:{person.Name}", alsoSecondFactor ? "and the second factor" : ""), cancellation);
        var password = RandomWords.Password();
        person.PasswordHash = hasher.HashPassword(person, password);
        person.MustChangePassword = true;
        if (alsoSecondFactor)
        {
            person.SecondFactor = null;
            await people.KeepRecoveryCodesAsync(person.Id, [], cancellation);
        }

        var changed = await users.UpdateSecurityStampAsync(person);
        if (!changed.Succeeded) return MadePassword.Not(PersonRules.Told(changed));
        await people.ForgetTriesAsync(person.Id, cancellation);
        return new MadePassword(person, password, null);
    }
}
