using HudumaContact.Content;

namespace HudumaContact.Catalogue.Reading;

/// <summary>What people type when they mean a service, by its id.</summary>
internal sealed class KeywordsFile
{
    private readonly YamlMapping _root;
    private readonly YamlMapping? _entries;
    private readonly Dictionary<string, Keywords> _keywords = new(StringComparer.Ordinal);

    private KeywordsFile(YamlMapping root)
    {
        _root = root;
        _entries = root.Mapping("keywords");
        if (_entries is null) root.Refuse(root.KeyNode("keywords"), "'keywords' is missing: what people type for each service.");
    }

    public IReadOnlyDictionary<string, Keywords> ById => _keywords;

    public static KeywordsFile Read(CatalogueFile file)
    {
        var read = new KeywordsFile(file.Root);
        foreach (var id in read._entries?.Keys.ToList() ?? []) read.ReadEntry(id);
        file.Root.RefuseOthers();
        return read;
    }

    /// <summary>Each service has its keywords, and nothing else has.</summary>
    public void Compare(IReadOnlyList<Service> services)
    {
        if (_entries is null) return;
        var ids = services.Select(service => service.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in _keywords.Keys.Where(id => !ids.Contains(id)))
            _entries.Refuse(_entries.KeyNode(id), $"There is no service '{id}' in services.yaml.{Nearest.Hint(id, ids)}");
        foreach (var id in ids.Where(id => !_keywords.ContainsKey(id))) _root.Refuse(_root.KeyNode("keywords"), $"'{id}' is missing: what people type when they mean it.");
    }

    private void ReadEntry(string id)
    {
        if (_entries!.Mapping(id) is not { } entry) return;
        var keywords = new Keywords(entry.Required("en"), entry.Required("sw"), entry.Required("sheng"));
        entry.RefuseOthers();
        _keywords.Add(id, keywords);
    }
}
