using System.Text.RegularExpressions;

namespace HudumaContact.Catalogue;

/// <summary>
/// How a citizen finds out whether it is ready. The pattern is the loose shape of a reference, made to catch typing errors
/// (agencies publish none, except KRA): ask again, never turn a citizen away by it.
/// </summary>
public sealed record StatusQuery(bool Trackable, Regex? Pattern, ConfidenceLevel PatternConfidence, Words? Reference, Words? Check)
{
    /// <summary>Whether the text has the shape of a reference. A pattern that takes too long to say is no reason to doubt the citizen.</summary>
    public bool LooksRight(string reference)
    {
        try
        {
            return Pattern is null || Pattern.IsMatch(reference.Trim().ToUpperInvariant());
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
