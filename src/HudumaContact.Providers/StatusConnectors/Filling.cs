using System.Text.RegularExpressions;
using HudumaContact.Conversations.Lookups.Status;

namespace HudumaContact.Providers.StatusConnectors;

/// <summary>A text of the settings with <c>{reference}</c> and <c>{fact}</c> in it. What is put there is data: it is never looked at again for braces.</summary>
public static partial class Filling
{
    /// <summary>The first thing in braces that is neither; null when there is none.</summary>
    public static string? Unknown(string text) =>
        Place.Matches(text).Select(match => match.Value).FirstOrDefault(place => place is not "{reference}" and not "{fact}");

    public static string Fill(string text, StatusQuestion question, Func<string, string> written) =>
        Place.Replace(text, match => written(match.Value == "{reference}" ? question.Reference : question.Fact.Value));

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place { get; }
}
