using HudumaContact.People.Staff;

namespace HudumaContact.Host.Composition;

/// <summary>The passwords that this start has made, until the console has told them. They are kept nowhere else.</summary>
internal sealed class ToldOnce
{
    public IReadOnlyList<MadePassword> Passwords { get; set; } = [];

    public IReadOnlyList<MadePassword> Take()
    {
        var passwords = Passwords;
        Passwords = [];
        return passwords;
    }
}
