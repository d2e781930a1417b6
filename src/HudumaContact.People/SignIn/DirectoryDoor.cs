using System.Security.Claims;
using HudumaContact.Conversations;
using HudumaContact.People.Audit;
using HudumaContact.People.Staff;
using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People.SignIn;

/// <summary>Lets in whom the house's directory has asked who they are. What they are here follows from what they are there, at each sign-in.</summary>
public sealed class DirectoryDoor(
    UserManager<Person> users, IPeopleStore people, Door door, DoorOptions options, IAuditTrail audit, IIdSource ids, TimeProvider time)
{
    public const string By = "the directory";

    /// <returns>Null when they may not enter; the trail says why.</returns>
    public async Task<Person?> EnterAsync(ClaimsPrincipal there, CancellationToken cancellation)
    {
        var externalId = $"{there.FindFirstValue("iss")} {there.FindFirstValue("sub")}";
        var roles = RolesOf(there);
        var person = await people.FindByExternalIdAsync(externalId, cancellation);
        if (roles.Count == 0) return await RefuseAsync(person, "no role of the directory is one of ours", cancellation);
        if (person is { IsEnabled: false }) return await RefuseAsync(person, "disabled", cancellation);
        var name = NameOf(there);
        if (person is null && await users.FindByNameAsync(name) is { } other) return await RefuseAsync(other, "the directory knows somebody else by this name", cancellation);
        person = person is null ? await AddAsync(name, externalId, there, roles, cancellation) : await FollowAsync(person, there, roles, cancellation);
        if (person is not null) await door.EnterAsync(person, "by the directory", cancellation);
        return person;
    }

    private List<Role> RolesOf(ClaimsPrincipal there) =>
        [.. there.FindAll(options.OpenIdConnect.RoleClaim).Select(claim => options.OpenIdConnect.Roles.GetValueOrDefault(claim.Value)).OfType<string>().SelectMany(names => Roles.Read(names, out _)).Distinct().Order()];

    private static string NameOf(ClaimsPrincipal there)
    {
        var said = there.FindFirstValue("preferred_username") ?? there.FindFirstValue("email") ?? there.FindFirstValue("sub") ?? "";
        return string.Concat(said.ToLowerInvariant().Where(PersonRules.NameLetters.Contains));
    }

    private async Task<Person?> AddAsync(string name, string externalId, ClaimsPrincipal there, List<Role> roles, CancellationToken cancellation)
    {
        await audit.WriteAsync(new AuditEntry(By, Act.PersonAdded, $"person:{name}", Roles.Names(roles)), cancellation);
        var person = new Person { Id = ids.Next(), Name = name, FullName = FullNameOf(there), Roles = roles, ExternalId = externalId, CreatedAt = time.GetUtcNow().UtcDateTime };
        return (await users.CreateAsync(person)).Succeeded ? person : await RefuseAsync(null, "the directory tells no name that can be kept", cancellation);
    }

    private async Task<Person?> FollowAsync(Person person, ClaimsPrincipal there, List<Role> roles, CancellationToken cancellation)
    {
        if (Roles.Names(roles) != Roles.Names(person.Roles))
            await audit.WriteAsync(new AuditEntry(By, Act.RolesChanged, $"person:{person.Name}", $"{Roles.Names(person.Roles)} -> {Roles.Names(roles)}"), cancellation);
        person.Roles = roles;
        person.FullName = FullNameOf(there);
        return (await users.UpdateAsync(person)).Succeeded ? person : await RefuseAsync(person, "changed by somebody else at that moment", cancellation);
    }

    private static string FullNameOf(ClaimsPrincipal there)
    {
        var name = there.FindFirstValue("name") ?? "";
        return name.Length > PersonRules.LongestFullName ? name[..PersonRules.LongestFullName] : name;
    }

    private async Task<Person?> RefuseAsync(Person? person, string why, CancellationToken cancellation)
    {
        await audit.WriteAsync(new AuditEntry(By, Act.SignInRefused, person is null ? "person:" : $"person:{person.Name}", why), cancellation);
        return null;
    }
}
