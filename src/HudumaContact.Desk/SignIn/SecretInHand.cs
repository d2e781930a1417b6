using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace HudumaContact.Desk.SignIn;

/// <summary>The secret of an app between being shown and being confirmed: carried by the form, readable by us alone, for this person and a quarter of an hour.</summary>
internal sealed class SecretInHand(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(15);

    public string Carry(Guid person, byte[] secret) => Convert.ToBase64String(Of(person).Protect(secret, Within));

    /// <returns>Null when it is too old, or was made for somebody else.</returns>
    public byte[]? Take(Guid person, string? carried)
    {
        try
        {
            return Of(person).Unprotect(Convert.FromBase64String(carried ?? ""));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Of(Guid person) => protection.CreateProtector("second factor in hand", person.ToString("n")).ToTimeLimitedDataProtector();
}
