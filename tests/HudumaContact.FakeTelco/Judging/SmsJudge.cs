using HudumaContact.FakeTelco.Records;
using HudumaContact.FakeTelco.Talks;

namespace HudumaContact.FakeTelco.Judging;

/// <summary>Threads: each text wants one right answer, and nobody wants anything else.</summary>
internal sealed class SmsJudge(Expectations expectations, Budgets budgets, Verdict verdict)
{
    /// <param name="account">What the host has on record as sent to them; empty where it is not asked.</param>
    public void Judge(SmsThread thread, IReadOnlyList<HostAccount.HostMessage> account)
    {
        var (inputs, strays) = thread.Read();
        var doubts = account.Where(message => message.IsInDoubt).ToList();
        verdict.InDoubt += doubts.Count;
        foreach (var input in inputs) Judge(input, doubts);
        JudgeStrays(thread, inputs, strays);
        JudgeComposed(inputs, account);
    }

    /// <summary>A message to somebody who never sent anything: bulk, unless it is an answer.</summary>
    public void JudgeOther(string number, string text)
    {
        if (expectations.IsSomebodyElses(text, new(number), [])) verdict.Findings.Add(new Finding(Promise.Crossed, "sms", number, $"never asked, and was told: {text}"));
    }

    private void Judge(SmsInput input, List<HostAccount.HostMessage> doubts)
    {
        verdict.Inputs++;
        if (input.AcceptedAt is { } accepted) verdict.TimesOf($"{input.Line} accepted").Add(accepted - input.SentAt);
        if (input.Answers is [var first, .. var more])
        {
            verdict.Answered++;
            verdict.TimesOf($"{input.Line} answered").Add(first - input.SentAt);
            if (first - input.SentAt > budgets.Sms) Find(input, Promise.Late, $"'{input.Text}' was answered after {(first - input.SentAt).TotalSeconds:0.0} s");
            foreach (var _ in more) Find(input, Promise.Doubled, $"'{input.Text}' was answered again: {input.Answer}");
        }
        else if (input.AcceptedAt is null) Find(input, Promise.Refused, $"'{input.Text}' was not taken: {input.Refusal}");
        else if (input.Expects is not null) JudgeUnanswered(input, doubts);
    }

    private void JudgeUnanswered(SmsInput input, List<HostAccount.HostMessage> doubts)
    {
        var doubt = doubts.FindIndex(message => input.Expects!.IsMetBy(message.Text, input.From));
        if (doubt >= 0) doubts.RemoveAt(doubt);
        else if (input.RefusedSends > 0) verdict.GivenUp++;
        else Find(input, Promise.Lost, $"'{input.Text}' was never answered with '{input.Expects}'");
    }

    private void JudgeStrays(SmsThread thread, IReadOnlyList<SmsInput> inputs, IReadOnlyList<string> strays)
    {
        var own = inputs.Select(input => input.Expects).OfType<Expectation>().ToList();
        foreach (var stray in strays)
        {
            var promise = expectations.IsSomebodyElses(stray, thread.Person, own) ? Promise.Crossed : Promise.Unexpected;
            verdict.Findings.Add(new Finding(promise, inputs.Count > 0 ? inputs[0].Line : "sms", thread.Person.Number, $"was told: {stray}"));
        }
    }

    /// <summary>Composed twice and sent once is a fault too, of which a provider sees nothing.</summary>
    private void JudgeComposed(IReadOnlyList<SmsInput> inputs, IReadOnlyList<HostAccount.HostMessage> account)
    {
        foreach (var asked in inputs.Where(input => input.Expects is not null).GroupBy(input => input.Expects!.Key))
        {
            var input = asked.First();
            var composed = account.Count(message => input.Expects!.IsMetBy(message.Text, input.From));
            var told = asked.Sum(one => one.Answers.Count);
            for (var more = Math.Max(told, asked.Count()); more < composed; more++) Find(input, Promise.Doubled, $"'{input.Text}' has one more answer on record than was asked for");
        }
    }

    private void Find(SmsInput input, Promise promise, string what) => verdict.Findings.Add(new Finding(promise, input.Line, input.From.Number, what));
}
