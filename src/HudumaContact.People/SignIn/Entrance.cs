namespace HudumaContact.People.SignIn;

/// <summary>What came of somebody's asking to enter.</summary>
public abstract record Entrance
{
    private Entrance()
    {
    }

    /// <summary>Wrong in whatever way.</summary>
    public static readonly Entrance Refused = new No();

    /// <summary>Too many ask at this moment.</summary>
    public static readonly Entrance Busy = new Later();

    public sealed record Open(Person Person) : Entrance;

    /// <summary>The password is right, and a second factor is asked for.</summary>
    public sealed record NeedsCode(Person Person) : Entrance;

    private sealed record No : Entrance;

    private sealed record Later : Entrance;
}
