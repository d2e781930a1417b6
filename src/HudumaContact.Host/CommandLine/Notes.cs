using System.CommandLine;

namespace HudumaContact.Host.CommandLine;

/// <summary>Who does something and why: kept with whatever changes for citizens.</summary>
internal static class Notes
{
    public static Option<string> Why(string description) => Written(new("--note") { Description = description, Required = true });

    public static Option<string> Who() => Written(new("--by") { Description = "Who does it", DefaultValueFactory = _ => Environment.UserName });

    private static Option<string> Written(Option<string> option)
    {
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>())) result.AddError($"{option.Name} is empty: write a few words for those who read the history later.");
        });
        return option;
    }
}
