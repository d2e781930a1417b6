using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Reading;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>A reply prints only what the desk knows, in letters that phones show, and costs two parts of an SMS at most.</summary>
internal static class RepliesCanBeSent
{
    private const int MostParts = 2;

    public static void Prove(Check check)
    {
        foreach (var reply in check.Book.Replies)
        {
            foreach (var message in Faults(reply)) check.Refuse(RepliesReader.File, reply.Text.Line, message, reply.Id);
        }
    }

    private static IEnumerable<string> Faults(Reply reply)
    {
        foreach (var unknown in reply.Text.All.SelectMany(text => text.Paths).Distinct(StringComparer.Ordinal).Where(path => !ReplyVariable.Longest.ContainsKey(path)))
            yield return $"A reply cannot print '{unknown}'. It can print: {string.Join(", ", ReplyVariable.Longest.Keys)}.{Nearest.Hint(unknown, ReplyVariable.Longest.Keys)}";
        foreach (var message in PhonesShowEveryCharacter.Faults(reply.Text)) yield return message;
        foreach (var (language, text) in reply.Text.Everywhere.OrderBy(text => text.Key, StringComparer.Ordinal))
        {
            var parts = SmsParts.Of(Gsm7.ToGsm(text.Render(static path => new string('x', ReplyVariable.Longest.GetValueOrDefault(path)))));
            if (parts.Count > MostParts)
                yield return $"In '{language}' the reply takes {parts.Count} parts of an SMS with the longest values ({parts.Units} characters). Shorten it to {MostParts} parts, 306 characters.";
        }
    }
}
