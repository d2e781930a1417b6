using HudumaContact.FakeTelco.Providers;

namespace HudumaContact.FakeTelco.Talks;

/// <summary>
/// Talks as people write them. A block begins with <c>talk:</c>; <c>line:</c> names its line, or several with commas; <c>who:</c> a number.
/// <c>&gt;</c> is said, <c>&lt;</c> is a phrase that the answer must hold. <c>&lt; ?</c>: what a lone person is told.
/// </summary>
internal static class TalkFile
{
    public static IReadOnlyList<Talk> Read(string path) => Read(path, File.ReadAllLines(path));

    public static IReadOnlyList<Talk> Read(string file, IReadOnlyList<string> lines)
    {
        var drafts = new List<Draft>();
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (Value(line, "talk:") is { } name) drafts.Add(new Draft(name, at + 1));
            else if (drafts.Count == 0) throw Fault(file, at + 1, "a file begins with talk: and its name");
            else if (!drafts[^1].TryRead(line)) throw Fault(file, at + 1, $"'{line}' is none of talk:, line:, who:, > and <");
        }

        return [.. drafts.SelectMany(draft => draft.Finish(file))];
    }

    private static string? Value(string line, string name) => line.StartsWith(name, StringComparison.Ordinal) ? line[name.Length..].Trim() : null;

    private static InvalidDataException Fault(string file, int line, string what) => new($"{file}:{line}: {what}");

    private sealed class Draft(string name, int begins)
    {
        private readonly List<(Move Move, string Says, List<string> Phrases)> _steps = [];
        private string _lines = "";
        private string? _who;

        public bool TryRead(string line)
        {
            if (Value(line, "line:") is { } lines) _lines = lines;
            else if (Value(line, "who:") is { } who) _who = who;
            else if (Value(line, ">") is { } said) _steps.Add((MoveOf(said), SaysOf(said), []));
            else if (Value(line, "<") is { Length: > 0 } phrase && _steps.Count > 0) _steps[^1].Phrases.Add(phrase);
            else return false;
            return true;
        }

        public IEnumerable<Talk> Finish(string file)
        {
            var steps = _steps.Select(step => new Step(step.Move, step.Says, step.Phrases.Count == 0 ? null : new Expectation(step.Phrases))).ToList();
            if (steps.Count == 0) throw Fault(file, begins, $"nobody says anything in '{name}'");
            if (_who is not null && !(_who.Length == 13 && _who.StartsWith("+254", StringComparison.Ordinal))) throw Fault(file, begins, $"who: {_who} is no number; write +254 and nine digits");
            foreach (var line in _lines.Split(',', StringSplitOptions.TrimEntries))
            {
                if (!LineNames.All.Contains(line)) throw Fault(file, begins, $"line: '{line}' is none of {string.Join(", ", LineNames.All)}");
                if (LineNames.IsDialled(line) && steps[0].Move != Move.Dial) throw Fault(file, begins, $"'{name}' on {line} begins with > !dial");
                yield return new Talk(name, line, _who, steps);
            }
        }

        private static Move MoveOf(string said) => said.Split(' ')[0] switch
        {
            "!dial" => Move.Dial,
            "!hangup" => Move.HangUp,
            "!opt-out" => Move.OptOut,
            "!silence" => Move.Silence,
            "!speak" => Move.Speak,
            "!answer" => Move.Answer,
            _ => Move.Say,
        };

        private static string SaysOf(string said) => said.StartsWith('!') && MoveOf(said) != Move.Say ? string.Join(' ', said.Split(' ')[1..]) : said;
    }
}
