namespace HudumaContact.People.Audit;

/// <summary>What is audited. Kept by name: add to it, rename nothing.</summary>
public enum Act
{
    SignedIn,
    SignInRefused,
    SignedOut,
    SignedOutEverywhere,
    PersonAdded,
    PersonDisabled,
    PersonEnabled,
    RolesChanged,
    PasswordChanged,
    PasswordReset,
    SecondFactorSet,
    SecondFactorRemoved,
    RecoveryCodesMade,

    /// <summary>A page or a record was asked for without the right to it.</summary>
    Refused,

    /// <summary>Something masked was shown: a number, an id, a private text.</summary>
    Saw,

    /// <summary>A citizen was written to or called.</summary>
    Sent,

    /// <summary>A record was changed.</summary>
    Changed,

    /// <summary>Records were taken out as a file.</summary>
    Exported,

    /// <summary>What was recorded in a call was listened to.</summary>
    Heard,
}
