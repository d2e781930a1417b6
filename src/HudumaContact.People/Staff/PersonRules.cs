using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People.Staff;

/// <summary>What names and passwords must be like.</summary>
internal sealed class PersonRules : IPasswordValidator<Person>
{
    public const int ShortestPassword = 12;

    public const int LongestPassword = 128;

    public const int LongestFullName = 80;

    public const int LongestSkills = 200;

    public const string NameLetters = "abcdefghijklmnopqrstuvwxyz0123456789._-@";

    /// <returns>Why they can't be written down so; null when they can.</returns>
    public static string? Refuse(string fullName, string skills)
    {
        if (fullName.Length > LongestFullName || skills.Length > LongestSkills) return $"A full name has {LongestFullName} characters at most, skills have {LongestSkills}.";
        SkillWords.Read(skills, out var unknown);
        return unknown is null ? null : $"'{unknown}' is no skill. {SkillWords.Told}";
    }

    /// <summary>Length counts, and no rule of capitals, digits and signs: those make passwords that are forgotten and not harder to guess.</summary>
    public static void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = ShortestPassword;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.User.AllowedUserNameCharacters = NameLetters;
    }

    public static string Told(IdentityResult result) => string.Join(' ', result.Errors.Select(error => error.Description));

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) => Task.FromResult(
        password?.Length > LongestPassword ? Fault($"A password has {LongestPassword} characters at most.")
        : user.Name.Length >= 4 && password?.Contains(user.Name, StringComparison.OrdinalIgnoreCase) == true ? Fault("The name to sign in with must not be part of the password.")
        : IdentityResult.Success);

    private static IdentityResult Fault(string says) => IdentityResult.Failed(new IdentityError { Code = nameof(PersonRules), Description = says });
}
