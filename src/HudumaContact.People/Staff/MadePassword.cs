namespace HudumaContact.People.Staff;

/// <summary>A password that was made for somebody, to be told once; or why it was not.</summary>
public sealed record MadePassword(Person? Person, string Password, string? Fault)
{
    public static MadePassword Not(string fault) => new(null, "", fault);

    // Not with the password.
    public override string ToString() => Fault ?? $"a password for {Person}";
}
