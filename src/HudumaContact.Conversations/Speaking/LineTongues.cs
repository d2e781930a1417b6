using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Speaking;
using HudumaContact.Speech;

namespace HudumaContact.Conversations.Speaking;

/// <summary>
/// Which language each line of a release is said in: that of the call, but for a line that a text says alike in every language ("For English, press 8."), which is
/// said in the language that it is written in, as the catalogue understands it.
/// </summary>
public sealed class LineTongues
{
    private static readonly ConditionalWeakTable<Release, LineTongues> Known = [];

    private readonly FrozenDictionary<string, string> _alike;

    private LineTongues(Release release) =>
        _alike = AlikeLines.Of(release.Flows).Select(line => (Line: line, Understood: release.Catalogue.Understand(line)))
            .Where(line => line.Understood.ShowsLanguage && Tongue.All.Contains(line.Understood.Language))
            .ToFrozenDictionary(line => line.Line, line => line.Understood.Language, StringComparer.Ordinal);

    public static LineTongues Of(Release release) => Known.GetValue(release, static one => new LineTongues(one));

    /// <param name="language">Of the call.</param>
    public string Of(string line, string language) => _alike.GetValueOrDefault(line, language);
}
