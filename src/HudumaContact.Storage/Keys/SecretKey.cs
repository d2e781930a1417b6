using System.Text;

namespace HudumaContact.Storage.Keys;

/// <summary>Encrypts the house's own secrets: what a person shares with an app, what cookies are made with.</summary>
internal sealed class SecretKey(MasterKey master)
{
    private readonly ContentKey _key = new(master.Secrets);

    public byte[] OfPerson(Guid person, byte[] secret) => _key.Encrypt(secret, Owner(person));

    public byte[] PersonsOwn(Guid person, byte[] encrypted) => _key.Decrypt(encrypted, Owner(person));

    public byte[] OfCookies(byte[] secret) => _key.Encrypt(secret, "cookies"u8);

    public byte[] CookiesOwn(byte[] encrypted) => _key.Decrypt(encrypted, "cookies"u8);

    private static byte[] Owner(Guid person) => Encoding.ASCII.GetBytes($"person {person:n}");
}
