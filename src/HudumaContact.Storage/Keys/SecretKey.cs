using System.Text;

namespace HudumaContact.Storage.Keys;

/// <summary>Encrypts the house's own secrets: what a person shares with an app, what cookies are made with, where a provider keeps a recording until it is deleted there.</summary>
internal sealed class SecretKey(MasterKey master)
{
    private readonly ContentKey _key = new(master.Secrets);

    public byte[] OfPerson(Guid person, byte[] secret) => _key.Encrypt(secret, Owner(person));

    public byte[] PersonsOwn(Guid person, byte[] encrypted) => _key.Decrypt(encrypted, Owner(person));

    public byte[] OfCookies(byte[] secret) => _key.Encrypt(secret, "cookies"u8);

    public byte[] CookiesOwn(byte[] encrypted) => _key.Decrypt(encrypted, "cookies"u8);

    /// <summary>It outlives the citizen's key: who is erased is to be deleted at the provider too.</summary>
    public byte[] OfRecording(Guid recording, Uri where) => _key.Encrypt(where.AbsoluteUri, Recording(recording));

    public Uri RecordingsOwn(Guid recording, byte[] encrypted) => new(_key.DecryptText(encrypted, Recording(recording)));

    private static byte[] Recording(Guid recording) => Encoding.ASCII.GetBytes($"recording {recording:n}");

    private static byte[] Owner(Guid person) => Encoding.ASCII.GetBytes($"person {person:n}");
}
