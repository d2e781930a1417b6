using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>Somebody who works here and may sign in.</summary>
internal sealed class PersonRow
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public string FullName { get; set; } = "";

    /// <summary>As <c>agent supervisor</c>: a closed set that is always read and written as one.</summary>
    public string Roles { get; set; } = "";

    public string Skills { get; set; } = "";

    public string? PasswordHash { get; set; }

    public bool MustChangePassword { get; set; }

    public string SecurityStamp { get; set; } = "";

    /// <summary>Encrypted: whoever has it makes every code there will be.</summary>
    public byte[]? SecondFactor { get; set; }

    /// <summary>The step of time whose code was used last: none is good for twice.</summary>
    public long CodeStep { get; set; }

    public string? ExternalId { get; set; }

    /// <summary>Where calls ring, encrypted: it may be somebody's own number.</summary>
    public byte[]? Voice { get; set; }

    /// <summary>Passwords and codes tried since somebody last entered.</summary>
    public int Tries { get; set; }

    public DateTime? TriedAt { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? SignedInAt { get; set; }

    public DateTime? DisabledAt { get; set; }

    public int Version { get; set; }
}

internal sealed class PersonTable : IEntityTypeConfiguration<PersonRow>
{
    public void Configure(EntityTypeBuilder<PersonRow> table)
    {
        table.ToTable("people").HasKey(row => row.Id);
        table.HasIndex(row => row.Name).IsUnique();
        table.HasIndex(row => row.ExternalId).IsUnique();
        table.Property(row => row.Version).IsConcurrencyToken();
    }
}
