using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People.SignIn;

/// <summary>
/// A person as claims. The cookie keeps who and by which stamp; what they may do is read from the records at each request, so that a role
/// that was taken is gone.
/// </summary>
public static class PersonClaims
{
    private const string Stamp = "stamp";
    private const string FullName = "full-name";
    private const string Duty = "duty";

    public static ClaimsPrincipal Of(Person person, Duty duty) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, person.Id.ToString("n")),
            new(ClaimTypes.Name, person.Name),
            new(FullName, person.FullName),
            new(Stamp, person.SecurityStamp),
            new(Duty, duty.ToString()),
            .. person.Roles.Select(role => new Claim(ClaimTypes.Role, Roles.Name(role))),
        ],
        IdentityConstants.ApplicationScheme));

    /// <summary>Whose password was right and whose code is still to come: says who, and opens nothing.</summary>
    public static ClaimsPrincipal HalfWay(Person person) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.Id.ToString("n")), new(Stamp, person.SecurityStamp)], IdentityConstants.TwoFactorUserIdScheme));

    /// <returns>Null when nobody is signed in.</returns>
    public static SignedInPerson? PersonOf(ClaimsPrincipal? principal)
    {
        // The cookie between password and code is of another kind, and signs nobody in.
        if (principal?.Identity is not { IsAuthenticated: true } identity || identity.AuthenticationType != IdentityConstants.ApplicationScheme || IdOf(principal) is not { } id) return null;
        return new SignedInPerson(
            id,
            principal.FindFirstValue(ClaimTypes.Name) ?? "",
            principal.FindFirstValue(FullName) ?? "",
            [.. principal.FindAll(ClaimTypes.Role).Select(claim => Roles.Find(claim.Value)).OfType<Role>()],
            Enum.TryParse<Duty>(principal.FindFirstValue(Duty), out var duty) ? duty : People.Duty.None);
    }

    public static Guid? IdOf(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public static string? StampOf(ClaimsPrincipal? principal) => principal?.FindFirstValue(Stamp);
}
