using HudumaContact.People.Audit;
using HudumaContact.People.SignIn;
using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People.Staff;

/// <summary>Somebody sets or removes their own second factor.</summary>
public sealed class OwnSecondFactor(UserManager<Person> users, IPeopleStore people, PasswordProof proof, Duties duties, IAuditTrail audit, TimeProvider time)
{
    private const int Codes = 8;

    /// <summary>Sets it, once a code shows that the app has the secret.</summary>
    public async Task<MadeCodes> SetAsync(Person person, string password, byte[] secret, string code, CancellationToken cancellation)
    {
        if (Totp.StepOf(string.Concat(code.Where(char.IsAsciiDigit)), secret, time.GetUtcNow()) is not { } step)
            return MadeCodes.Not("That is not the code of this moment. Type the six digits that the app shows now; if they are right, check the clock of the phone.");
        if (await proof.FaultAsync(person, password, cancellation) is { } unproven) return MadeCodes.Not(unproven);
        await audit.WriteAsync(new AuditEntry(person.Name, Act.SecondFactorSet, $"person:{person.Name}"), cancellation);
        person.SecondFactor = secret;
        if (await users.UpdateSecurityStampAsync(person) is { Succeeded: false } refused) return MadeCodes.Not(PersonRules.Told(refused));
        await people.TakeCodeAsync(person.Id, step, cancellation);
        return await NewCodesAsync(person, cancellation);
    }

    /// <summary>New recovery codes in the place of the old ones.</summary>
    public async Task<MadeCodes> RenewCodesAsync(Person person, string password, CancellationToken cancellation)
    {
        if (await proof.FaultAsync(person, password, cancellation) is { } unproven) return MadeCodes.Not(unproven);
        await audit.WriteAsync(new AuditEntry(person.Name, Act.RecoveryCodesMade, $"person:{person.Name}"), cancellation);
        return await NewCodesAsync(person, cancellation);
    }

    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<string?> RemoveAsync(Person person, string password, CancellationToken cancellation)
    {
        if (duties.NeedsSecondFactor(person)) return "Your role takes a second factor. To move to another phone, set it anew.";
        if (await proof.FaultAsync(person, password, cancellation) is { } unproven) return unproven;
        await audit.WriteAsync(new AuditEntry(person.Name, Act.SecondFactorRemoved, $"person:{person.Name}"), cancellation);
        person.SecondFactor = null;
        await people.KeepRecoveryCodesAsync(person.Id, [], cancellation);
        var changed = await users.UpdateSecurityStampAsync(person);
        return changed.Succeeded ? null : PersonRules.Told(changed);
    }

    private async Task<MadeCodes> NewCodesAsync(Person person, CancellationToken cancellation)
    {
        var codes = Enumerable.Range(0, Codes).Select(_ => RandomWords.RecoveryCode()).ToList();
        await people.KeepRecoveryCodesAsync(person.Id, codes.ConvertAll(RandomWords.Hash), cancellation);
        return new MadeCodes(codes, null);
    }
}

/// <summary>Recovery codes, told once; or why there are none.</summary>
public sealed record MadeCodes(IReadOnlyList<string> Codes, string? Fault)
{
    internal static MadeCodes Not(string fault) => new([], fault);
}
