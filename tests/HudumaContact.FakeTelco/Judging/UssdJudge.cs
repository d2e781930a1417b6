using HudumaContact.FakeTelco.Records;
using HudumaContact.FakeTelco.Talks;

namespace HudumaContact.FakeTelco.Judging;

/// <summary>Hops: each is answered by its own response, so nothing but the screen can be wrong.</summary>
internal sealed class UssdJudge(Expectations expectations, Budgets budgets, Verdict verdict)
{
    public void Judge(UssdHop hop)
    {
        verdict.Inputs++;
        if (hop.OtherAnswers > 0) Find(hop, Promise.Doubled, $"'{hop.Typed}' delivered again was answered otherwise");
        if (hop.Screen.Status == 0) Find(hop, Promise.Lost, $"'{hop.Typed}' got no answer: {hop.Screen.Body}");
        else if (!hop.Screen.IsShown) Find(hop, Promise.Refused, $"'{hop.Typed}' got {hop.Screen.Status}, no screen: {hop.Screen.Body}");
        else JudgeScreen(hop);
    }

    private void JudgeScreen(UssdHop hop)
    {
        verdict.Answered++;
        verdict.TimesOf($"{hop.Line} hop").Add(hop.Took);
        if (hop.Took > budgets.Ussd) Find(hop, Promise.Late, $"'{hop.Typed}' was answered after {hop.Took.TotalSeconds:0.0} s");
        if (hop.Expects?.IsMetBy(hop.Screen.Body, hop.Person) != false) return;
        var promise = expectations.IsSomebodyElses(hop.Screen.Body, hop.Person, hop.Said) ? Promise.Crossed : Promise.Unexpected;
        Find(hop, promise, $"'{hop.Typed}' expects '{hop.Expects}', got: {hop.Screen.Body}");
    }

    private void Find(UssdHop hop, Promise promise, string what) => verdict.Findings.Add(new Finding(promise, hop.Line, hop.Person.Number, what));
}
