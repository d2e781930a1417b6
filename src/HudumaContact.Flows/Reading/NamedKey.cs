using HudumaContact.Content;

namespace HudumaContact.Flows.Reading;

/// <summary>In a mapping where one key is itself a name, such as <c>services:</c> in a search, the one that is not among the others.</summary>
internal static class NamedKey
{
    public static string? Of(YamlMapping body, IReadOnlyList<string> others, string expected)
    {
        var named = body.Keys.Except(others, StringComparer.Ordinal).ToList();
        if (named.Count == 1) return named[0];
        body.Refuse(named.Count == 0 ? body.Node : body.KeyNode(named[1]), named.Count == 0
            ? $"Missing here: {expected}."
            : $"'{Names.Shown(named[1])}' is one too many beside '{Names.Shown(named[0])}'. Here stands {expected}; then {string.Join(", ", others)}.");
        return null;
    }
}
