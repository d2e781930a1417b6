using System.Text.RegularExpressions;
using HudumaContact.Content;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Flows.Reading;

/// <summary>Names of flows, nodes, exits and variables: small letters, digits and hyphens, a letter first.</summary>
internal static partial class Names
{
    public const string Rule = "small letters, digits and hyphens, a letter first";

    /// <summary>The same rule for the published schema.</summary>
    public const string Shape = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

    public const int Longest = 40;

    /// <summary>Stands where a name should be, once its fault is told, so that reading goes on. Nothing with a fault is ever run.</summary>
    public const string Missing = "x";

    public static bool IsName(string text) => text.Length <= Longest && Name.IsMatch(text);

    public static bool IsPath(string text) => text.Split('.').All(IsName);

    /// <summary>The name under a key; a fault and <see cref="Missing"/> when it is none.</summary>
    public static string Required(YamlMapping yaml, string key) => yaml.Text(key, required: true) is { } text ? Checked(yaml, yaml.Take(key)!, text) : Missing;

    public static string? Optional(YamlMapping yaml, string key) => yaml.Text(key) is { } text ? Checked(yaml, yaml.Take(key)!, text) : null;

    public static string Checked(YamlMapping yaml, YamlNode at, string text)
    {
        if (IsName(text)) return text;
        yaml.Refuse(at, $"'{Shown(text)}' is not a name. A name is {Rule}, at most {Longest} characters.");
        return Missing;
    }

    /// <summary>What the clerk wrote, short enough to stand in a message.</summary>
    public static string Shown(string text) => text.Length <= Longest ? text.ReplaceLineEndings(" ") : text[..Longest].ReplaceLineEndings(" ") + "...";

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name { get; }
}
