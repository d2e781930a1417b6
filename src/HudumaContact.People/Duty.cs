namespace HudumaContact.People;

/// <summary>What somebody must do before anything else.</summary>
public enum Duty
{
    None,
    ChangePassword,
    SetSecondFactor,
}
