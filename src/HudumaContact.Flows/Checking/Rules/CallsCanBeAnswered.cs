using HudumaContact.Flows.Checking.Screens;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Rendering;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>
/// Whatever a call asks can be answered on it: by keys, of which 0 is never an answer, or by speaking.
/// </summary>
internal static class CallsCanBeAnswered
{
    private const string Otherwise = "or lead calls another way: branch on line.kind.";

    public static void Prove(Check check)
    {
        foreach (var node in check.Book.Nodes.Where(check.Calls.Reaches))
        {
            var fault = node switch
            {
                AskNode ask => Fault(ask, check.Book.EntryAt(ask.Id)),
                MenuNode { Each: null } menu when ShownOptions.On(LineKind.Voice, menu.Options).Count == 0 => $"On a call nothing can be chosen here. Give calls an option, {Otherwise}",
                _ => null,
            };
            if (fault is not null) check.Refuse(node, fault);
        }
    }

    private static string? Fault(AskNode ask, KeyEntry entry) => entry switch
    {
        KeyEntry.Spoken when ask.Pattern is not null => $"On a call this is answered by speaking, since its pattern takes no digits, and no spoken words match it. Let it take digits, {Otherwise}",
        KeyEntry.Many when ask.Pattern is { } pattern && pattern.IsMatch(CallKeys.Person) => $"On a call 0 leads to a person, so it cannot be an answer. Let the pattern take no 0 alone, {Otherwise}",
        _ => null,
    };
}
