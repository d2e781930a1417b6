using HudumaContact.People.SignIn;
using HudumaContact.People.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HudumaContact.People;

/// <summary>What this project adds to a host: people, their rights, and how they enter. Where they are kept is the storage's.</summary>
public static class PeopleServices
{
    /// <summary>More than the framework's own 100,000: what is advised for SHA-512.</summary>
    private const int HashRounds = 210_000;

    public static IServiceCollection AddPeople(this IServiceCollection services, bool isDemo)
    {
        services.AddSingleton(new Duties(isDemo));
        services.AddSingleton<HashingTurns>();
        services.AddIdentityCore<Person>(PersonRules.Configure).AddPasswordValidator<PersonRules>();
        services.Replace(ServiceDescriptor.Scoped<ILookupNormalizer, LowerCaseNames>());
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.AddScoped<IUserStore<Person>>(provider => provider.GetRequiredService<IPeopleStore>());

        services.AddScoped<Door>();
        services.AddScoped<SignedInCheck>();
        services.AddScoped<AddPerson>();
        services.AddScoped<ChangePerson>();
        services.AddScoped<SetVoice>();
        services.AddScoped<DisablePerson>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<SignOutEverywhere>();
        services.AddScoped<PasswordProof>();
        services.AddScoped<OwnPassword>();
        services.AddScoped<OwnSecondFactor>();
        services.AddScoped<FirstStaff>();
        return services;
    }
}
