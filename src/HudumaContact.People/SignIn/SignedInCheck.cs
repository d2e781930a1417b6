using System.Security.Claims;

namespace HudumaContact.People.SignIn;

/// <summary>Whether a sign-in still holds, and what the person may do now: read from the records each time, so nothing that was taken is left.</summary>
public sealed class SignedInCheck(IPeopleStore people, Duties duties)
{
    /// <returns>The person as they are now; null when the sign-in has ended.</returns>
    public async Task<ClaimsPrincipal?> NowAsync(ClaimsPrincipal? signedIn, CancellationToken cancellation)
    {
        if (PersonClaims.IdOf(signedIn) is not { } id || await people.FindAsync(id, cancellation) is not { IsEnabled: true } person) return null;
        return person.SecurityStamp == PersonClaims.StampOf(signedIn) ? PersonClaims.Of(person, duties.Of(person)) : null;
    }

    /// <summary>Whether who is signed in on a live page is still what they were when it was opened.</summary>
    public async Task<bool> IsUnchangedAsync(ClaimsPrincipal signedIn, CancellationToken cancellation) =>
        PersonClaims.PersonOf(signedIn) is { } before
        && PersonClaims.PersonOf(await NowAsync(signedIn, cancellation)) is { } now
        && before.Duty == now.Duty && before.Roles.SequenceEqual(now.Roles);
}
