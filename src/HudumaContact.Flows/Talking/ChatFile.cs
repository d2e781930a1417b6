using System.Globalization;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Rendering;

namespace HudumaContact.Flows.Talking;

/// <summary>
/// A golden conversation: what a citizen does, and the very screens that must come back. Read by clerks, run by the tests.
/// <code>
/// line: ussd
/// language: sw
/// clock: 2026-11-23T10:00
///
/// > !dial
/// &lt; CON Karibu Huduma
///   1. Huduma
///   @main/menu
/// </code>
/// </summary>
public sealed record ChatFile(string Path, TalkSetting Setting, IReadOnlyList<string> Header, IReadOnlyList<ChatTurn> Turns)
{
    private const string Ending = ".chat";

    /// <summary>The golden conversations of a release, in the order of the files; those with faults are left out.</summary>
    public static IReadOnlyList<ChatFile> AllIn(ContentSet content, ICollection<Fault> faults) =>
        [.. content.Files.Where(file => file.Path.EndsWith(Ending, StringComparison.Ordinal)).Select(file => Parse(file, faults)).OfType<ChatFile>()];

    /// <summary>Null, with the faults added, when the file is not a conversation.</summary>
    public static ChatFile? Parse(ContentFile file, ICollection<Fault> faults)
    {
        var lines = file.Text.Split('\n');
        var before = faults.Count;
        var header = new List<string>();
        var setting = new TalkSetting();
        var at = 0;
        for (; at < lines.Length && !lines[at].StartsWith('>'); at++)
        {
            header.Add(lines[at]);
            if (IsRemark(lines[at])) continue;
            setting = ReadSetting(setting, file.Path, at, lines[at], faults);
        }

        var turns = new List<ChatTurn>();
        var remarks = new List<string>();
        while (at < lines.Length)
        {
            if (lines[at].StartsWith('>'))
            {
                turns.Add(ReadTurn(file.Path, lines, ref at, faults) with { Remarks = remarks });
                remarks = [];
            }
            else if (IsRemark(lines[at]))
            {
                if (lines[at++] is { Length: > 0 } remark) remarks.Add(remark);
            }
            else
            {
                faults.Add(new Fault(file.Path, ++at, 1, "Expected '> what the citizen does', or '# a remark'."));
            }
        }

        if (turns.Count == 0) faults.Add(new Fault(file.Path, 1, 1, "The conversation has no turns. Begin with '> !dial' or '> !call', or on an SMS line with a text."));
        return faults.Count == before ? new ChatFile(file.Path, setting, header, turns) : null;
    }

    private static TalkSetting ReadSetting(TalkSetting setting, string path, int at, string line, ICollection<Fault> faults)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var (name, value) = colon < 0 ? (line.Trim(), "") : (line[..colon].Trim(), line[(colon + 1)..].Trim());
        switch (name)
        {
            case "line" when Enum.TryParse<LineKind>(value, ignoreCase: true, out var kind) && !char.IsDigit(value[0]):
                return setting with { Line = kind };
            case "language" when value.Length > 0:
                return setting with { Language = value };
            case "network" when value.Length > 0:
                return setting with { Network = value };
            case "sms" when value is "yes" or "no":
                return setting with { SendsSms = value == "yes" };
            case "number" when value is "hidden":
                return setting with { HidesNumber = true };
            case "clock" when DateTime.TryParseExact(value, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock):
                return setting with { Clock = new DateTimeOffset(clock, TalkSetting.Nairobi) };
            default:
                faults.Add(new Fault(path, at + 1, 1, $"'{line.Trim()}' is not known here. Known: line: ussd|sms|voice|chat, language: sw, network: 63902, sms: no, number: hidden, clock: 2026-11-23T10:00."));
                return setting;
        }
    }

    private static ChatTurn ReadTurn(string path, string[] lines, ref int at, ICollection<Fault> faults)
    {
        var number = at + 1;
        var does = lines[at++][1..].TrimStart();
        if (at >= lines.Length || !lines[at].StartsWith('<')) return new ChatTurn(number, does, null);

        var screen = new List<string>();
        var ends = lines[at].StartsWith("< END", StringComparison.Ordinal);
        if (!ends && !lines[at].StartsWith("< CON", StringComparison.Ordinal)) faults.Add(new Fault(path, at + 1, 1, "A screen begins '< CON ' (it waits for an answer) or '< END ' (it is the last)."));
        screen.Add(lines[at].Length > 6 ? lines[at++][6..] : Blank(ref at));
        var (node, parts) = ("", 0);
        for (; at < lines.Length && lines[at].StartsWith("  ", StringComparison.Ordinal); at++)
        {
            if (lines[at].StartsWith("  @", StringComparison.Ordinal)) (node, parts) = ReadPlace(lines[at][3..].Trim());
            else screen.Add(lines[at][2..]);
        }

        return new ChatTurn(number, does, new ChatScreen(string.Join('\n', screen), ends, node, parts));
    }

    /// <summary><c>main/menu</c>, or <c>main/menu (2 parts)</c>.</summary>
    private static (string Node, int Parts) ReadPlace(string place) =>
        place.Split(" (", 2) is [var node, var rest] && int.TryParse(rest.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var parts) ? (node, parts) : (place, 0);

    private static string Blank(ref int at)
    {
        at++;
        return "";
    }

    private static bool IsRemark(string line) => string.IsNullOrWhiteSpace(line) || line.StartsWith('#');
}

/// <param name="Line">Of the file, 1-based.</param>
/// <param name="Does">What the citizen types, or <c>!dial</c>, <c>!dial 1*3</c>, <c>!drop</c>, <c>!wait 31s</c>, <c>!redial</c>, <c>!sms</c>, <c>!sms rate/after-person</c>, <c>!form lost-id/number</c>, <c>!call</c>, <c>!silence</c>, <c>!speak 12s</c>, <c>!hangup</c>, <c>!register slow</c>, <c>!record ...</c>.</param>
/// <param name="Sees">The screen expected, or null when none is.</param>
public sealed record ChatTurn(int Line, string Does, ChatScreen? Sees)
{
    /// <summary>Lines above the turn that begin with #, kept when the file is rewritten.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <param name="Node">Where the session then stands, <c>flow/node</c>; empty when the file does not say.</param>
/// <param name="Parts">How many SMS it is paid as; 0 when it is none, or the file does not say.</param>
public sealed record ChatScreen(string Text, bool Ends, string Node, int Parts = 0)
{
    public static ChatScreen Of(Screen screen, LineKind line) =>
        new(screen.Listed, screen.Ends, screen.Node.Value, line == LineKind.Sms ? SmsParts.Of(screen.Text).Count : 0);
}
