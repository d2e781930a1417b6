using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Storage.Keys;

/// <summary>Encrypts the secret in a key of the framework's data protection with a key of ours.</summary>
internal sealed class SealedXml : IXmlEncryptor, IXmlDecryptor
{
    private static readonly XName Element = "sealed";

    private readonly SecretKey _key;

    public SealedXml(SecretKey key) => _key = key;

    /// <summary>The framework makes it so where it decrypts.</summary>
    public SealedXml(IServiceProvider services)
        : this(services.GetRequiredService<SecretKey>())
    {
    }

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement(Element, Convert.ToBase64String(_key.OfCookies(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting))))), typeof(SealedXml));

    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(_key.CookiesOwn(Convert.FromBase64String(encryptedElement.Value))));
}
