namespace HudumaContact.Providers.AfricasTalking;

/// <summary>
/// One hop as Africa's Talking posts it (their USSD callback): a session id for the whole session, the caller, the
/// network's code, the code dialled, and <see cref="Text"/>: all answers so far, joined with <c>*</c>.
/// </summary>
/// <param name="SessionId">Empty when the field is missing: the request is refused.</param>
/// <param name="PhoneNumber">As sent, unchecked. Empty when the field is missing: the request is refused.</param>
/// <param name="Text">Empty on the first hop, whether the field is there or not.</param>
internal readonly record struct UssdForm(string SessionId, string PhoneNumber, string Text, string NetworkCode, string ServiceCode)
{
    /// <summary>Characters. Real ones have 38; a longer one would only swell the store.</summary>
    public const int LongestSessionId = 100;

    /// <summary>Characters of a network's or service's code. Real ones have a handful, and they are kept as they come.</summary>
    public const int LongestCode = 40;

    /// <summary>Fields that are not ours are ignored: providers add some without notice. Of a repeated field the first counts.</summary>
    public static UssdForm Read(Span<byte> body)
    {
        string? sessionId = null, phoneNumber = null, text = null, networkCode = null, serviceCode = null;
        var fields = new FormFields(body);
        while (fields.MoveNext())
        {
            var name = fields.Name;
            if (name.SequenceEqual("sessionId"u8)) sessionId ??= fields.Text;
            else if (name.SequenceEqual("phoneNumber"u8)) phoneNumber ??= fields.Text;
            else if (name.SequenceEqual("text"u8)) text ??= fields.Text;
            else if (name.SequenceEqual("networkCode"u8)) networkCode ??= fields.Text;
            else if (name.SequenceEqual("serviceCode"u8)) serviceCode ??= fields.Text;
        }

        return new UssdForm(sessionId ?? "", phoneNumber ?? "", text ?? "", networkCode ?? "", serviceCode ?? "");
    }

    /// <summary>Never the number nor what was typed: a record prints itself into logs too easily.</summary>
    public override string ToString() => $"hop of session {SessionId}";
}
