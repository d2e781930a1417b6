using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>
/// What wants an answer by text leaves from an address that can be answered, and some line must have one. Where no line texts at all
/// nothing is sent, and <c>contact.sms</c> is empty.
/// </summary>
internal static class TextsCanBeAnswered
{
    public static void Prove(Check check)
    {
        if (check.Lines is not { SendTexts: true, TakeAnswers: false }) return;
        foreach (var node in check.Book.Nodes)
        {
            var wants = node switch
            {
                SmsNode => "begins a dialogue by SMS",
                RateNode => "asks for marks, by SMS too",
                _ when node.Id == check.Book.Defaults.Continue => "offers by SMS to go on",
                _ => null,
            };
            if (wants is not null)
                check.Refuse(node, $"This {wants}, but no SMS line has an address that can be answered. Give one in the settings a short code or a number (Lines: Address), or take this out.");
        }
    }
}
