using System.Text;
using HudumaContact.People;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

/// <summary>
/// People for ASP.NET Core Identity. Not the store that comes with it: that one keeps the secrets of apps in clear, and counts wrong passwords
/// by reading and then writing, so that many at once count as one.
/// </summary>
internal sealed class PeopleStore(IDbContextFactory<HudumaDbContext> contexts, SecretKey secrets) : IPeopleStore
{
    public async Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.People.AsNoTracking().OrderBy(row => row.Name).ToListAsync(cancellation)).ConvertAll(Person);
    }

    public async Task<bool> AnyAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.People.AnyAsync(cancellation);
    }

    public async Task<Person?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row ? Person(row) : null;
    }

    public async Task<Person?> FindByExternalIdAsync(string externalId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.People.AsNoTracking().SingleOrDefaultAsync(row => row.ExternalId == externalId, cancellation) is { } row ? Person(row) : null;
    }

    public async Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.People.AsNoTracking().SingleOrDefaultAsync(row => row.Name == normalizedUserName, cancellationToken) is { } row ? Person(row) : null;
    }

    public Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? FindAsync(id, cancellationToken) : Task.FromResult<Person?>(null);

    public async Task<bool> TakeTryAsync(Guid person, int most, DateTime lockedSince, DateTime now, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.People
            .Where(row => row.Id == person && (row.Tries < most || row.TriedAt < lockedSince))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Tries, row => row.Tries < most ? row.Tries + 1 : 1).SetProperty(row => row.TriedAt, now), cancellation) == 1;
    }

    public async Task EnteredAsync(Guid person, DateTime now, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.People.Where(row => row.Id == person)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Tries, 0).SetProperty(row => row.SignedInAt, now), cancellation);
    }

    public async Task ForgetTriesAsync(Guid person, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.People.Where(row => row.Id == person).ExecuteUpdateAsync(set => set.SetProperty(row => row.Tries, 0), cancellation);
    }

    public async Task<bool> TakeCodeAsync(Guid person, long step, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.People.Where(row => row.Id == person && row.CodeStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CodeStep, step), cancellation) == 1;
    }

    public async Task<bool> TakeRecoveryCodeAsync(Guid person, byte[] hash, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.RecoveryCodes.Where(row => row.PersonId == person && row.Hash == hash).ExecuteDeleteAsync(cancellation) == 1;
    }

    public async Task KeepRecoveryCodesAsync(Guid person, IReadOnlyCollection<byte[]> hashes, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.RecoveryCodes.Where(row => row.PersonId == person).ExecuteDeleteAsync(cancellation);
        context.RecoveryCodes.AddRange(hashes.Select(hash => new RecoveryCodeRow { PersonId = person, Hash = hash }));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task<int> RecoveryCodesLeftAsync(Guid person, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.RecoveryCodes.CountAsync(row => row.PersonId == person, cancellation);
    }

    public async Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = new PersonRow { Id = user.Id, CreatedAt = user.CreatedAt, Version = user.Version = 1 };
        Fill(row, user);
        context.People.Add(row);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (Exists(user.Name))
        {
            return IdentityResult.Failed(new IdentityError { Code = "Overtaken", Description = $"There is somebody called {user.Name} already." });
        }

        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Of the version that it was read in: who changed it meanwhile is not written over.
        if (await context.People.SingleOrDefaultAsync(row => row.Id == user.Id && row.Version == user.Version, cancellationToken) is not { } row) return Overtaken;
        Fill(row, user);
        row.Version++;
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Overtaken;
        }

        user.Version = row.Version;
        return IdentityResult.Success;
    }

    /// <summary>Nobody is deleted: what they did stays on record under their name. They are disabled.</summary>
    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException("People are disabled, not deleted.");

    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString("n"));

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => Set(() => user.Name = userName!);

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => SetUserNameAsync(user, normalizedName, cancellationToken);

    public Task SetPasswordHashAsync(Person user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetPasswordHashAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(Person user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);

    public Task<string?> GetSecurityStampAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    /// <summary>Identity disposes of its store after each piece of work; this one holds nothing.</summary>
    public void Dispose()
    {
    }

    private static IdentityResult Overtaken { get; } =
        IdentityResult.Failed(new IdentityError { Code = "Overtaken", Description = "Somebody else has changed this person meanwhile. Load the page again." });

    private bool Exists(string name)
    {
        using var context = contexts.CreateDbContext();
        return context.People.Any(row => row.Name == name);
    }

    private static Task Set(Action set)
    {
        set();
        return Task.CompletedTask;
    }

    private void Fill(PersonRow row, Person person)
    {
        row.Name = person.Name;
        row.FullName = person.FullName;
        row.Roles = Roles.Names(person.Roles);
        row.Skills = person.Skills;
        row.PasswordHash = person.PasswordHash;
        row.MustChangePassword = person.MustChangePassword;
        row.SecurityStamp = person.SecurityStamp;
        row.SecondFactor = person.SecondFactor is null ? null : secrets.OfPerson(person.Id, person.SecondFactor);
        row.Voice = person.Voice.Length == 0 ? null : secrets.OfPerson(person.Id, Encoding.UTF8.GetBytes(person.Voice));
        row.ExternalId = person.ExternalId;
        row.DisabledAt = person.DisabledAt;
    }

    private Person Person(PersonRow row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        FullName = row.FullName,
        Roles = Roles.Read(row.Roles, out _),
        Skills = row.Skills,
        PasswordHash = row.PasswordHash,
        MustChangePassword = row.MustChangePassword,
        SecurityStamp = row.SecurityStamp,
        SecondFactor = row.SecondFactor is null ? null : secrets.PersonsOwn(row.Id, row.SecondFactor),
        Voice = row.Voice is null ? "" : Encoding.UTF8.GetString(secrets.PersonsOwn(row.Id, row.Voice)),
        ExternalId = row.ExternalId,
        CreatedAt = row.CreatedAt,
        SignedInAt = row.SignedInAt,
        DisabledAt = row.DisabledAt,
        Version = row.Version,
    };
}
