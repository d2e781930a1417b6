using System.ComponentModel.DataAnnotations;

namespace HudumaContact.People.SignIn;

/// <summary>How people enter: section <c>SignIn</c>.</summary>
public sealed class DoorOptions
{
    /// <summary>How long a sign-in lasts from the last thing that was done with it. Default 12 hours, a shift.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00", ErrorMessage = "SignIn:Shift must be between five minutes and seven days.")]
    public TimeSpan Shift { get; set; } = TimeSpan.FromHours(12);

    public OpenIdOptions OpenIdConnect { get; set; } = new();
}

/// <summary>The house's own directory, by OpenID Connect: section <c>SignIn:OpenIdConnect</c>.</summary>
public sealed class OpenIdOptions
{
    /// <summary>The address of the directory. Empty (default): there is none.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>What the button says.</summary>
    public string Name { get; set; } = "your organisation";

    /// <summary>The claim that tells what somebody is there. Default <c>roles</c>.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>What a value of that claim is here: <c>contact-centre-staff</c> is <c>agent</c>. Who has none of them may not enter.</summary>
    public Dictionary<string, string> Roles { get; set; } = new(StringComparer.Ordinal);

    public bool IsSet => Authority.Length > 0;
}
