using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Content;

/// <summary>
/// A YAML file as a tree of nodes with positions. The events are walked before any node is built: a file that is too deep
/// would otherwise end the process by a stack overflow, which nothing can catch, and aliases can multiply without end.
/// </summary>
public static class YamlDocument
{
    public const int DeepestNesting = 50;

    /// <summary>The root node, or null with the faults added.</summary>
    public static YamlNode? Parse(ContentFile file, ICollection<Fault> faults)
    {
        if (file.Text.Length > ContentFolder.LargestFile)
        {
            faults.Add(new Fault(file.Path, 0, 0, $"The file is over {ContentFolder.LargestFile / 1024} KB. Split it."));
            return null;
        }

        try
        {
            if (!IsSafe(file, faults)) return null;
            var stream = new YamlStream();
            stream.Load(new StringReader(file.Text));
            if (stream.Documents.Count == 1) return stream.Documents[0].RootNode;
            faults.Add(new Fault(file.Path, 1, 1, stream.Documents.Count == 0 ? "The file is empty." : "One document a file: take the --- lines out."));
            return null;
        }
        catch (YamlException e)
        {
            var start = e.Start;
            faults.Add(new Fault(file.Path, (int)start.Line, (int)start.Column, "This is not well-formed YAML: " + Reason(e)));
            return null;
        }
    }

    private static bool IsSafe(ContentFile file, ICollection<Fault> faults)
    {
        var parser = new Parser(new Scanner(new StringReader(file.Text)));
        var depth = 0;
        while (parser.MoveNext())
        {
            var at = parser.Current!;
            if (at is AnchorAlias)
            {
                faults.Add(new Fault(file.Path, (int)at.Start.Line, (int)at.Start.Column, "Aliases (*name) are not used here. Write the value out."));
                return false;
            }

            depth += at.NestingIncrease;
            if (depth > DeepestNesting)
            {
                faults.Add(new Fault(file.Path, (int)at.Start.Line, (int)at.Start.Column, $"Nested deeper than {DeepestNesting} levels. Flatten it."));
                return false;
            }
        }

        return true;
    }

    private static string Reason(YamlException e) => (e.InnerException?.Message ?? e.Message).ReplaceLineEndings(" ");
}
