namespace HudumaContact.Providers.Kannel;

/// <summary>
/// A text message as Kannel asks it of us, by the address that its <c>get-url</c> has:
/// <c>/hooks/kannel-sms?key=SECRET&amp;id=%I&amp;from=%q&amp;text=%b</c>. It asks again, with the same id, until it is answered.
/// </summary>
internal readonly record struct MessageQuery(string Id, string From, string Text)
{
    public static MessageQuery Read(Span<byte> query)
    {
        string? id = null, from = null, text = null;
        var fields = new FormFields(query);
        while (fields.MoveNext())
        {
            var name = fields.Name;
            if (name.SequenceEqual("id"u8)) id ??= fields.Text;
            else if (name.SequenceEqual("from"u8)) from ??= fields.Text;
            else if (name.SequenceEqual("text"u8)) text ??= fields.Text;
        }

        return new MessageQuery(id ?? "", from ?? "", text ?? "");
    }

    /// <summary>Neither number nor text.</summary>
    public override string ToString() => $"message {Id}";
}
