using HudumaContact.People.SignIn;
using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People.Staff;

/// <summary>Asks for the password again before something that opens doors: the desk may be left open. There are no more tries here than at the door.</summary>
public sealed class PasswordProof(UserManager<Person> users, IPeopleStore people, HashingTurns turns, TimeProvider time)
{
    /// <returns>Why it is not proven; null when it is.</returns>
    public async Task<string?> FaultAsync(Person person, string password, CancellationToken cancellation)
    {
        if (person.PasswordHash is null) return "You sign in by your organisation: change it there.";
        var now = time.GetUtcNow().UtcDateTime;
        if (!await people.TakeTryAsync(person.Id, Door.Tries, now - Door.LockedFor, now, cancellation)) return $"Too many wrong passwords. Try again in {Door.LockedFor.TotalMinutes:0} minutes.";
        if (await turns.TakeAsync(cancellation) is not { } turn) return "Too many people sign in at this moment. Try again.";
        using (turn)
        {
            if (!await users.CheckPasswordAsync(person, password)) return "The current password is not right.";
        }

        await people.ForgetTriesAsync(person.Id, cancellation);
        return null;
    }
}
