namespace HudumaContact.Providers.Twilio;

/// <summary>All fields of a form, repeated ones too, because the signature covers every one.</summary>
internal sealed class FormParameters
{
    private readonly List<(string Name, string Value)> _all = [];

    public FormParameters(IEnumerable<(string Name, string Value)> all) => _all.AddRange(all);

    private FormParameters()
    {
    }

    public IReadOnlyList<(string Name, string Value)> All => _all;

    /// <summary>The first field of that name; empty when there is none.</summary>
    public string this[string name] => _all.Find(field => field.Name == name).Value ?? "";

    public static FormParameters Read(Span<byte> body)
    {
        var parameters = new FormParameters();
        var fields = new FormFields(body);
        while (fields.MoveNext()) parameters._all.Add((System.Text.Encoding.UTF8.GetString(fields.Name), fields.Text));
        return parameters;
    }
}
