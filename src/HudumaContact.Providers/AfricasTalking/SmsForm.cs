namespace HudumaContact.Providers.AfricasTalking;

/// <summary>A text message as Africa's Talking posts it. It repeats the post until it is answered 200, for up to 12 hours, with the same id.</summary>
/// <param name="Id">Empty when the field is missing: the request is refused. The same for <paramref name="From"/>.</param>
/// <param name="LinkId">A premium message's, to be sent back with the reply; null when there is none.</param>
internal readonly record struct SmsForm(string Id, string From, string Text, string? LinkId)
{
    /// <summary>Fields that are not ours are ignored: providers add some without notice. Of a repeated field the first counts.</summary>
    public static SmsForm Read(Span<byte> body)
    {
        string? id = null, from = null, text = null, linkId = null;
        var fields = new FormFields(body);
        while (fields.MoveNext())
        {
            var name = fields.Name;
            if (name.SequenceEqual("id"u8)) id ??= fields.Text;
            else if (name.SequenceEqual("from"u8)) from ??= fields.Text;
            else if (name.SequenceEqual("text"u8)) text ??= fields.Text;
            else if (name.SequenceEqual("linkId"u8)) linkId ??= fields.Text;
        }

        return new SmsForm(id ?? "", from ?? "", text ?? "", linkId is { Length: > 0 } ? linkId : null);
    }

    /// <summary>Neither number nor text.</summary>
    public override string ToString() => $"message {Id}";
}
