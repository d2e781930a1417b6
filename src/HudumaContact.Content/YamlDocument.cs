using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Content;

/// <summary>
/// A YAML file as a tree of nodes with positions. Every event passes a guard before a node is built of it: a file that is too deep
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

        if ((ControlCharacter(file) ?? TabBeforeText(file)) is { } refused)
        {
            faults.Add(refused);
            return null;
        }

        var parser = new GuardedParser(new Parser(new Scanner(new StringReader(file.Text))));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents.Count == 1) return stream.Documents[0].RootNode;
            faults.Add(new Fault(file.Path, 1, 1, stream.Documents.Count == 0 ? "The file is empty." : "One document a file: take the --- lines out."));
            return null;
        }
        catch (RefusedYamlException e)
        {
            faults.Add(new Fault(file.Path, (int)e.Start.Line, (int)e.Start.Column, e.Message));
            return null;
        }
        catch (YamlException e)
        {
            var start = e.Start;
            faults.Add(new Fault(file.Path, (int)start.Line, (int)start.Column, MalformedYaml.Told(e)));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 16 throws these on some malformed texts, where its other faults are YamlExceptions.
            var start = parser.Current?.Start ?? Mark.Empty;
            faults.Add(new Fault(file.Path, (int)start.Line, (int)start.Column, "This is not well-formed YAML: something from this place on is not closed or not in line. Look for a missing } or quote."));
            return null;
        }
    }

    /// <summary>The parser would take a NUL for the end of the file, and what stands after it would be lost unseen.</summary>
    private static Fault? ControlCharacter(ContentFile file)
    {
        var at = file.Text.AsSpan().IndexOfAnyExceptInRange(' ', char.MaxValue);
        for (var from = 0; at >= 0; at = file.Text.AsSpan(from).IndexOfAnyExceptInRange(' ', char.MaxValue))
        {
            at += from;
            if (file.Text[at] is not ('\n' or '\t' or '\r'))
            {
                var before = file.Text.AsSpan(0, at);
                return new Fault(file.Path, before.Count('\n') + 1, at - before.LastIndexOf('\n'), $"The control character U+{(int)file.Text[at]:X4} stands here. Take it out.");
            }

            from = at + 1;
        }

        return null;
    }

    /// <summary>A tab looks like spaces in an editor, and the parser names the beginning of the file instead of the line.</summary>
    private static Fault? TabBeforeText(ContentFile file)
    {
        var line = 1;
        foreach (var text in file.Text.AsSpan().EnumerateLines())
        {
            var indentation = text[..(text.Length - text.TrimStart(" \t").Length)];
            var tab = indentation.IndexOf('\t');
            if (tab >= 0 && indentation.Length < text.Length && text[indentation.Length] != '#') return new Fault(file.Path, line, tab + 1, "A tab stands before the text. Put spaces in its place: two for each step to the right.");
            line++;
        }

        return null;
    }
}
