using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>A keyword starts its flow and nothing else would take the text: no control word, no other flow, no shared code.</summary>
internal static class KeywordsStartOneThing
{
    public static void Prove(Check check)
    {
        var first = new Dictionary<string, (Flow Flow, FlowKeyword Keyword)>(StringComparer.Ordinal);
        foreach (var flow in check.Book.Flows)
        {
            foreach (var keyword in flow.Keywords)
            {
                if (ControlWords.Find(keyword.Text) is not null)
                    Refuse(flow, keyword, "is a control word, which is answered before any keyword. Choose another word.");
                else if (check.Lines.SharedWords.Contains(keyword.Text, StringComparer.OrdinalIgnoreCase))
                    Refuse(flow, keyword, "routes the shared code to us and is taken off what arrives, so it never comes as a keyword. Choose another word.");
                else if (!first.TryAdd(keyword.Text, (flow, keyword)))
                    Refuse(flow, keyword, $"is a keyword of flow '{first[keyword.Text].Flow.Name}' already (line {first[keyword.Text].Keyword.Line}). Take one out.");
            }
        }

        void Refuse(Flow flow, FlowKeyword keyword, string why) => check.Refuse(flow.File, keyword.Line, $"'{keyword.Text}' {why}", place: null);
    }
}
