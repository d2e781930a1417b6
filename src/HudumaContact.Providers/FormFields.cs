using System.Text;

namespace HudumaContact.Providers;

/// <summary>
/// Walks an <c>application/x-www-form-urlencoded</c> body field by field, by the rules of the WHATWG URL standard:
/// split on <c>&amp;</c>, the first <c>=</c> ends the name, <c>+</c> is a space, then percent-decoding as UTF-8.
/// </summary>
/// <remarks>
/// Decodes in place, so the buffer is spent afterwards: a webhook's form is read once, and a dictionary per request
/// would be the largest piece of garbage of a hop.
/// </remarks>
internal ref struct FormFields(Span<byte> body)
{
    private Span<byte> _rest = body;
    private bool _done = body.IsEmpty;

    /// <summary>The current field's name, decoded.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The current field's value, decoded.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>The current value as text. Bytes that are no UTF-8 become U+FFFD.</summary>
    public readonly string Text => Encoding.UTF8.GetString(Value);

    public bool MoveNext()
    {
        while (!_done)
        {
            var end = _rest.IndexOf((byte)'&');
            var field = end < 0 ? _rest : _rest[..end];
            _done = end < 0;
            if (!_done) _rest = _rest[(end + 1)..];
            if (field.IsEmpty) continue;

            var equals = field.IndexOf((byte)'=');
            Name = Decode(equals < 0 ? field : field[..equals]);
            Value = equals < 0 ? [] : Decode(field[(equals + 1)..]);
            return true;
        }

        return false;
    }

    private static Span<byte> Decode(Span<byte> encoded)
    {
        var first = encoded.IndexOfAny((byte)'%', (byte)'+');
        if (first < 0) return encoded;

        var written = first;
        for (var read = first; read < encoded.Length; read++)
        {
            var value = encoded[read];
            if (value == '+')
            {
                value = (byte)' ';
            }
            else if (value == '%' && read + 2 < encoded.Length && Hex(encoded[read + 1]) is var high and >= 0 && Hex(encoded[read + 2]) is var low and >= 0)
            {
                value = (byte)((high << 4) | low);
                read += 2;
            }

            encoded[written++] = value;
        }

        return encoded[..written];
    }

    private static int Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => -1,
    };
}
