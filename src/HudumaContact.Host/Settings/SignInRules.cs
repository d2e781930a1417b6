using HudumaContact.People;
using HudumaContact.People.SignIn;

namespace HudumaContact.Host.Settings;

/// <summary>What the settings of the house's directory must obey.</summary>
internal static class SignInRules
{
    private const string Section = "SignIn:OpenIdConnect:";

    /// <exception cref="WrongSetting">The first rule that is broken.</exception>
    public static void Check(bool demo, DoorOptions signIn)
    {
        var directory = signIn.OpenIdConnect;
        if (!directory.IsSet) return;
        if (!Uri.TryCreate(directory.Authority, UriKind.Absolute, out var authority) || authority.Scheme is not ("http" or "https"))
            throw new WrongSetting(Section + nameof(directory.Authority), $"'{directory.Authority}' is no address. Write the directory's, e.g. https://login.example.go.ke/realms/huduma.");
        if (!demo && authority.Scheme != "https") throw new WrongSetting(Section + nameof(directory.Authority), "it must begin with https:// outside a demo: who it says somebody is opens the house.");
        if (directory.ClientId.Length == 0) throw new WrongSetting(Section + nameof(directory.ClientId), "it is missing. Write the id that this house is registered under at the directory.");
        if (directory.ClientSecret.Length == 0) throw new WrongSetting(Section + nameof(directory.ClientSecret), "it is missing. Write what the directory gave this house, in the environment rather than here.");
        if (directory.Roles.Count == 0) throw new WrongSetting(Section + nameof(directory.Roles), $"it is empty, so nobody could enter. Say which value of the claim {directory.RoleClaim} is which role: {string.Join(", ", Roles.All.Select(Roles.Name))}.");
        foreach (var (value, names) in directory.Roles)
        {
            if (Roles.Read(names, out var unknown).Count == 0 || unknown is not null)
                throw new WrongSetting($"{Section}{nameof(directory.Roles)}:{value}", $"'{unknown ?? names}' is no role. Write one or more of {string.Join(", ", Roles.All.Select(Roles.Name))}.");
        }
    }
}
