using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HudumaContact.Host.CommandLine;

/// <summary>Help of a command shows its whole description with examples; of a group, the first sentence of each command in it.</summary>
internal sealed class Help(HelpAction whole) : SynchronousCommandLineAction
{
    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new Help((HelpAction)help.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        foreach (var command in parseResult.CommandResult.Command.Subcommands) command.Description = FirstSentence(command.Description ?? "");
        return whole.Invoke(parseResult);
    }

    private static string FirstSentence(string description)
    {
        var text = description.ReplaceLineEndings(" ");
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }
}
