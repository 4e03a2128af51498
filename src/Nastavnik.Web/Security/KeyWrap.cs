using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Web.Security;

/// <summary>Wraps the keys of cookies and antiforgery tokens with the field key.</summary>
internal sealed class KeyWrap : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("sealed", FieldCipher.Current.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(KeyUnwrap));
}

internal sealed class KeyUnwrap : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(FieldCipher.Current.Open(encryptedElement.Value));
}
