using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HudumaContact.Content;

/// <summary>Hands the events of a parser on, and stops at the first that must not become a node.</summary>
internal sealed class GuardedParser(IParser parser) : IParser
{
    private int _depth;

    public ParsingEvent? Current => parser.Current;

    /// <exception cref="RefusedYamlException">An alias, or nesting that is too deep.</exception>
    public bool MoveNext()
    {
        if (!parser.MoveNext()) return false;
        var at = parser.Current!;
        if (at is AnchorAlias) throw new RefusedYamlException(at, "Aliases (*name) are not used here. Write the value out.");
        _depth += at.NestingIncrease;
        if (_depth > YamlDocument.DeepestNesting)
            throw new RefusedYamlException(at, $"Nested deeper than {YamlDocument.DeepestNesting} levels. Flatten it.");
        return true;
    }
}
