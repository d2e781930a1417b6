using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Records;
using HudumaContact.FakeTelco.Talks;

namespace HudumaContact.FakeTelco.Judging;

/// <summary>Hops of sessions and calls: each is answered by its own response, so nothing but what it says can be wrong.</summary>
internal sealed class HopJudge(Expectations expectations, Budgets budgets, Verdict verdict)
{
    public void Judge(Hop hop)
    {
        verdict.Inputs++;
        if (hop.OtherAnswer is { } other) Find(hop, Promise.Doubled, $"'{hop.Typed}' delivered again was answered otherwise: {other.Body}, and first: {hop.Answer.Body}");
        if (hop.Answer.Status == 0) Find(hop, Promise.Lost, $"'{hop.Typed}' got no answer: {hop.Answer.Body}");
        else if (!hop.Answer.IsShown) Find(hop, Promise.Refused, $"'{hop.Typed}' got {hop.Answer.Status}, and nothing that can be done: {hop.Answer.Body}");
        else JudgeAnswer(hop);
    }

    private void JudgeAnswer(Hop hop)
    {
        verdict.Answered++;
        verdict.TimesOf($"{hop.Line} hop").Add(hop.Took);
        if (hop.Took > (LineNames.IsVoice(hop.Line) ? budgets.Voice : budgets.Ussd)) Find(hop, Promise.Late, $"'{hop.Typed}' was answered after {hop.Took.TotalSeconds:0.0} s");
        if (hop.Expects?.IsMetBy(hop.Answer.Body, hop.Person) != false) return;
        var promise = expectations.IsSomebodyElses(hop.Answer.Body, hop.Person, hop.Said) ? Promise.Crossed : Promise.Unexpected;
        Find(hop, promise, $"'{hop.Typed}' expects '{hop.Expects}', got: {hop.Answer.Body}");
    }

    private void Find(Hop hop, Promise promise, string what) => verdict.Findings.Add(new Finding(promise, hop.Line, hop.Person.Number, what));
}
