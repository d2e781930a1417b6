namespace HudumaContact.People;

/// <summary>Who must do what first. A demo demands nothing: it is on this machine alone, and everybody's passwords stand on its console.</summary>
/// <param name="IsDemo">Whether this house is one.</param>
public sealed record Duties(bool IsDemo)
{
    public Duty Of(Person person)
    {
        if (IsDemo) return Duty.None;
        if (person.MustChangePassword) return Duty.ChangePassword;
        return NeedsSecondFactor(person) && person.SecondFactor is null ? Duty.SetSecondFactor : Duty.None;
    }

    /// <summary>Whose password opens much. Who comes by the house's directory has been asked there.</summary>
    public bool NeedsSecondFactor(Person person) =>
        !IsDemo && person.ExternalId is null && (person.Roles.Contains(Role.Supervisor) || person.Roles.Contains(Role.Admin));
}
