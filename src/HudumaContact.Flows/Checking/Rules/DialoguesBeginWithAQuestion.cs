using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>The first message of a dialogue by text asks something: nothing else can be answered, and nothing is done on the way to it.</summary>
internal static class DialoguesBeginWithAQuestion
{
    public static void Prove(Check check)
    {
        foreach (var sms in check.Book.Nodes.OfType<SmsNode>())
        {
            if (sms.Leads(SmsNode.Begins) is not null && check.Book[sms.At] is not (AskNode or MenuNode))
                check.Refuse(sms, $"A dialogue by SMS begins with an ask or a menu, and {sms.At} is of kind {check.Book[sms.At].Kind}.");
        }
    }
}
