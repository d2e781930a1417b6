using System.CommandLine;

namespace HudumaContact.Host.CommandLine;

/// <summary>Who does something and why: kept with whatever changes for citizens.</summary>
internal static class Notes
{
    public static Option<string> Why(string description) => new("--note") { Description = description, Required = true };

    public static Option<string> Who() => new("--by") { Description = "Who does it", DefaultValueFactory = _ => Environment.UserName };
}
