using System.Diagnostics.CodeAnalysis;

namespace HudumaContact.Conversations.Contacts;

/// <summary>
/// A telephone number in E.164. However a provider writes a Kenyan number (07.., 01.., 7.., 254.., +254..), it is the same person;
/// numbers of other countries are people too. Printed, it is masked: only <see cref="E164"/> holds it in full.
/// </summary>
public readonly record struct PhoneNumber
{
    private PhoneNumber(string e164) => E164 = e164;

    /// <summary>With the plus: <c>+254700000001</c>. Never for a log.</summary>
    public string E164 { get; }

    /// <summary>
    /// Reads a number as a provider sends it. <paramref name="wasRepaired"/>: an unescaped plus had become a space (protocols 0.2);
    /// the caller logs it, and takes the number for nothing that needs proof.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? raw, out PhoneNumber number, out bool wasRepaired) =>
        PhoneNumberReader.TryRead(raw, out number, out wasRepaired);

    /// <summary>Somebody's phone: mobile, fixed or on the internet. Others cost more (premium, shared) or less than a call does, and nobody's phone rings.</summary>
    public bool IsPhone => PhoneNumberReader.IsPhone(E164);

    /// <summary>A number that was read before: from our own storage.</summary>
    public static PhoneNumber FromE164(string e164) => new(e164);

    /// <summary>As <c>+254700***001</c>.</summary>
    public override string ToString() =>
        E164 is not { Length: > 6 } ? "***" : $"{E164.AsSpan(0, E164.Length - 6)}***{E164.AsSpan(E164.Length - 3)}";
}
