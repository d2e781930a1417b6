using HudumaContact.Conversations;
using HudumaContact.People;
using HudumaContact.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HudumaContact.Benchmarks.Desk;

/// <summary>Agents on record, beside a host that runs, as the command line adds them; but all with one password of their own choice.</summary>
internal static class DeskPeople
{
    public const string Password = "seven lions under the acacia";

    public static string Name(int number) => $"agent-{number}";

    /// <param name="folder">Of the host's records.</param>
    public static async Task AddAsync(string folder, int count)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IIdSource, TimedIds>();
        services.AddStorage(new StorageOptions { Folder = folder, MakesMasterKey = true });
        await using var provider = services.BuildServiceProvider();
        var people = provider.GetRequiredService<IPeopleStore>();
        var ids = provider.GetRequiredService<IIdSource>();
        // That a password costs much is not what is measured here.
        var hasher = new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));
        for (var number = 1; number <= count; number++)
        {
            var person = new Person
            {
                Id = ids.Next(),
                Name = Name(number),
                FullName = $"Agent{number}",
                Roles = [Role.Agent],
                Skills = "general en sw",
                SecurityStamp = ids.Next().ToString("n"),
                CreatedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            };
            person.PasswordHash = hasher.HashPassword(person, Password);
            var made = await people.CreateAsync(person, CancellationToken.None);
            if (!made.Succeeded) throw new InvalidOperationException($"{person.Name} was not added: {string.Join(' ', made.Errors.Select(error => error.Description))}");
        }
    }
}
