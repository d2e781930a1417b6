using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>A kind of value that is spoken otherwise than it is written.</summary>
/// <param name="Written">How it is written; tried where a word begins, and only whole words are values.</param>
/// <param name="Say">What is said for it, or null where it only looked like one.</param>
/// <param name="Pieces">Every piece that it can ever need in a language.</param>
internal sealed record ValueKind(Regex Written, Func<Match, string, IEnumerable<string>?> Say, Func<string, IEnumerable<string>> Pieces);
