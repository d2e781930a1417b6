using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People.Staff;

/// <summary>Names are kept as they are compared: in lower case.</summary>
internal sealed class LowerCaseNames : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name?.ToLowerInvariant();

    public string? NormalizeEmail(string? email) => email?.ToLowerInvariant();
}
