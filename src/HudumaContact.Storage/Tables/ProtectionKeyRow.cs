using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HudumaContact.Storage.Tables;

/// <summary>A key of the framework's data protection, which cookies are made with: kept here, so that a sign-in survives a restart and holds on every host.</summary>
internal sealed class ProtectionKeyRow
{
    public Guid Id { get; set; }

    /// <summary>As the framework writes it; the secret in it is encrypted.</summary>
    public string Xml { get; set; } = "";
}

internal sealed class ProtectionKeyTable : IEntityTypeConfiguration<ProtectionKeyRow>
{
    public void Configure(EntityTypeBuilder<ProtectionKeyRow> table) => table.ToTable("protection_keys").HasKey(row => row.Id);
}
