using HudumaContact.Desk.Shell;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Desk.Drawing;

/// <summary>What a node says and what its ways out are called, for people who write flows.</summary>
internal static class BoxText
{
    public static string Says(Node node, string language) => node switch
    {
        MenuNode menu => In(menu.Prompt, language),
        AskNode ask => In(ask.Prompt, language),
        RateNode rate => In(rate.Prompt, language),
        SayNode say => In(say.Text, language),
        EndNode end => In(end.Text, language),
        AnswerNode answer => new Tongue(language)[$"{Read(answer.Topic)} of {answer.Of}", $"{Read(answer.Topic)} ya {answer.Of}"],
        BranchNode branch => new Tongue(language)[$"by {branch.On}", $"kwa {branch.On}"],
        SetNode set => string.Join(", ", set.Set.Select(one => $"{one.Variable} = {one.CopyOf ?? Read(one.Value)}")),
        SearchNode search => $"{search.What}: {Read(search.Words)}",
        LookupNode lookup => $"{lookup.Register}: {Read(lookup.Reference)}",
        PromiseNode promise => new Tongue(language)[$"the answer of {promise.Lookup.Node}, by SMS", $"jibu la {promise.Lookup.Node}, kwa SMS"],
        CallNode call => new Tongue(language)[$"runs {call.Flow}, and comes back", $"huendesha {call.Flow}, kisha hurudi"],
        CaseNode @case => $"{@case.Step.ToString().ToLowerInvariant()} {Read(@case.Subject)}",
        SmsNode => new Tongue(language)["goes on by SMS as well", "huendelea kwa SMS pia"],
        HandoffNode handoff => Read(handoff.Reason),
        ReturnNode back => new Tongue(language)[$"goes back as \"{back.By}\"", $"hurudi kama \"{back.By}\""],
        _ => "",
    };

    public static string Label(Node node, Exit exit, string language) => node switch
    {
        MenuNode menu when OptionOf(menu.Options, exit) is { } option => $"{exit} {In(option.Label, language)}",
        AnswerNode answer when OptionOf(answer.Options, exit) is { } option => $"{exit} {In(option.Label, language)}",
        MenuNode { Each: { } each } when exit == Exit.Next => new Tongue(language)[$"1.. one of {each.List ?? each.Variable}", $"1.. moja ya {each.List ?? each.Variable}"],
        AskNode or RateNode when exit == Exit.Next => new Tongue(language)["answered", "amejibu"],
        GatherNode gather when exit == Exit.Lost => new Tongue(language)[$"wrong {gather.Tries} times", $"amekosea mara {gather.Tries}"],
        BranchNode when exit.Name == BranchNode.Empty => new Tongue(language)["not known", "haijulikani"],
        _ => exit.Name,
    };

    private static Option? OptionOf(IReadOnlyList<Option> options, Exit exit) => options.FirstOrDefault(option => option.Exit == exit);

    private static string In(Wording wording, string language) => Read(wording.In(language, LineKind.Ussd, language));

    /// <summary>What is printed into a text, by its name and not as the file writes it: ‹case number›.</summary>
    private static string Read(Template template) => template.Render(path => $"‹{path.Replace('.', ' ').Replace('-', ' ')}›");
}
