using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking;

/// <summary>The wordings that a node can show.</summary>
internal static class NodeWordings
{
    public static IEnumerable<Wording> Of(Node node)
    {
        IEnumerable<Wording> own = node switch
        {
            MenuNode menu => [menu.Prompt, .. menu.Options.Select(option => option.Label), .. menu.Each is { } each ? [each.Label] : Array.Empty<Wording>()],
            AnswerNode answer => answer.Options.Select(option => option.Label),
            AskNode ask => [ask.Prompt],
            RateNode rate => [rate.Prompt],
            SayNode say => [say.Text],
            EndNode end => [end.Text],
            _ => [],
        };
        return node is GatherNode { WrongAnswer: { } wrong } ? own.Append(wrong) : own;
    }
}
