using HudumaContact.People.Audit;
using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People.SignIn;

/// <summary>
/// Lets people in by name and password, and by a code where they have a second factor. Whatever is wrong, the answer is the same, and it
/// comes after the same time: a wrong name, a wrong password, one try too many, somebody who was shut out.
/// </summary>
public sealed class Door(IPeopleStore people, IPasswordHasher<Person> hasher, ILookupNormalizer names, IAuditTrail audit, HashingTurns turns, TimeProvider time)
{
    /// <summary>Wrong passwords and codes, one after the other.</summary>
    public const int Tries = 10;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>No refusal is told sooner: what differs between them is hidden in it, and guessing is slow.</summary>
    private static readonly TimeSpan RefusalTakes = TimeSpan.FromMilliseconds(600);

    /// <summary>Longer than any password may be, so not worth hashing.</summary>
    private const int LongestTyped = 256;

    private static readonly Person Nobody = new() { Id = Guid.Empty, Name = "" };

    public async Task<Entrance> ByPasswordAsync(string name, string password, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        var person = name.Length <= LongestTyped ? await people.FindByNameAsync(names.NormalizeName(name.Trim())!, cancellation) : null;
        // The try is taken before the password is looked at: a thousand at once are ten.
        var mayTry = person is not null && await people.TakeTryAsync(person.Id, Tries, Now - LockedFor, Now, cancellation);
        if (await turns.TakeAsync(cancellation) is not { } turn) return Entrance.Busy;
        bool isRight;
        using (turn) isRight = IsRight(person, password);
        if (mayTry && isRight && person is { IsEnabled: true })
        {
            if (person.SecondFactor is not null) return new Entrance.NeedsCode(person);
            await EnterAsync(person, "by password", cancellation);
            return new Entrance.Open(person);
        }

        await RefuseAsync(person, person is null ? "no such name" : !mayTry ? "locked" : isRight ? "disabled" : "wrong password", begun, cancellation);
        return Entrance.Refused;
    }

    /// <summary>The second step, for who has passed the first.</summary>
    /// <param name="typed">Six digits of an app, or a recovery code.</param>
    public async Task<Entrance> ByCodeAsync(Guid id, string typed, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        var person = await people.FindAsync(id, cancellation);
        var mayTry = person is { IsEnabled: true, SecondFactor: not null } && await people.TakeTryAsync(id, Tries, Now - LockedFor, Now, cancellation);
        if (mayTry && typed.Length <= LongestTyped && await HowAsync(person!, typed, cancellation) is { } how)
        {
            await EnterAsync(person!, how, cancellation);
            return new Entrance.Open(person!);
        }

        await RefuseAsync(person, mayTry ? "wrong code" : "locked", begun, cancellation);
        return Entrance.Refused;
    }

    /// <summary>For who was let in by somebody else that the house trusts.</summary>
    public async Task EnterAsync(Person person, string how, CancellationToken cancellation)
    {
        await audit.WriteAsync(new AuditEntry(person.Name, Act.SignedIn, $"person:{person.Name}", how), cancellation);
        await people.EnteredAsync(person.Id, Now, cancellation);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>A password is hashed in any case, also for nobody.</summary>
    private bool IsRight(Person? person, string password)
    {
        if (password.Length > LongestTyped) password = "";
        var result = hasher.VerifyHashedPassword(person ?? Nobody, person?.PasswordHash ?? turns.HashOfNobody(() => hasher.HashPassword(Nobody, RandomWords.Password())), password);
        return person?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
    }

    private async Task<string?> HowAsync(Person person, string typed, CancellationToken cancellation)
    {
        var digits = string.Concat(typed.Where(sign => !char.IsWhiteSpace(sign)));
        if (Totp.StepOf(digits, person.SecondFactor!, time.GetUtcNow()) is { } step) return await people.TakeCodeAsync(person.Id, step, cancellation) ? "by password and code" : null;
        return await people.TakeRecoveryCodeAsync(person.Id, RandomWords.Hash(typed), cancellation) ? "by password and recovery code" : null;
    }

    private async Task RefuseAsync(Person? person, string why, long begun, CancellationToken cancellation)
    {
        await audit.WriteAsync(new AuditEntry(AuditEntry.Stranger, Act.SignInRefused, person is null ? "person:" : $"person:{person.Name}", why), cancellation);
        if (RefusalTakes - time.GetElapsedTime(begun) is { Ticks: > 0 } rest) await Task.Delay(rest, time, cancellation);
    }
}
