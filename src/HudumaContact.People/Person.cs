namespace HudumaContact.People;

/// <summary>Somebody who works here and may sign in: the user of ASP.NET Core Identity.</summary>
public sealed class Person
{
    public required Guid Id { get; init; }

    /// <summary>What is typed to sign in; lower case.</summary>
    public required string Name { get; set; }

    /// <summary>As colleagues call them.</summary>
    public string FullName { get; set; } = "";

    public IReadOnlyList<Role> Roles { get; set; } = [];

    /// <summary>What they know, in words that the queue matches, and how much they have at once: <c>immigration kra sw texts=3</c>; read by <see cref="SkillWords"/>.</summary>
    public string Skills { get; set; } = "";

    /// <summary>Where calls ring: a number, <c>sip:...</c> or <c>client:...</c>; empty for who takes none.</summary>
    public string Voice { get; set; } = "";

    /// <summary>Null for who signs in by OpenID Connect alone.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Whether the password was made by somebody else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Another one ends every sign-in there is.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>The secret shared with an authenticator app; null without a second factor.</summary>
    public byte[]? SecondFactor { get; set; }

    /// <summary>Who the house's directory says they are, as issuer and subject; null for a person of our own.</summary>
    public string? ExternalId { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? SignedInAt { get; set; }

    /// <summary>Since when they may not enter; null: they may.</summary>
    public DateTime? DisabledAt { get; set; }

    public int Version { get; set; }

    public bool IsEnabled => DisabledAt is null;

    /// <summary>What to call them on a page.</summary>
    public string Called => FullName.Length > 0 ? FullName : Name;

    public override string ToString() => Name;
}
