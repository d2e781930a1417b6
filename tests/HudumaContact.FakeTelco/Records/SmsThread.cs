using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Talks;

namespace HudumaContact.FakeTelco.Records;

/// <summary>What one person sent and was told. An answer belongs to the oldest text that waits for it.</summary>
internal sealed class SmsThread(Person person)
{
    private readonly Lock _lock = new();
    private readonly List<SmsInput> _inputs = [];
    private readonly List<string> _strays = [];

    public Person Person => person;

    public SmsInput Say(string line, string text, Expectation? expects, DateTimeOffset at)
    {
        var input = new SmsInput(line, person, text, expects, at);
        lock (_lock) _inputs.Add(input);
        return input;
    }

    /// <summary>A message reached the phone.</summary>
    public void Tell(string text, DateTimeOffset at)
    {
        lock (_lock)
        {
            if (Waiting(text) is { } input) input.Take(text, at);
            else _strays.Add(text);
        }
    }

    /// <summary>A message for this phone was refused by the provider's API.</summary>
    public void Refuse(string text)
    {
        lock (_lock)
        {
            if (Waiting(text) is { } input) input.RefusedSends++;
        }
    }

    public void Accept(SmsInput input, DateTimeOffset at)
    {
        lock (_lock) input.AcceptedAt ??= at;
    }

    public void Refused(SmsInput input, string why)
    {
        lock (_lock) input.Refusal = why;
    }

    public (IReadOnlyList<SmsInput> Inputs, IReadOnlyList<string> Strays) Read()
    {
        lock (_lock) return ([.. _inputs], [.. _strays]);
    }

    // The oldest without an answer; else the last that has one: it is answered twice.
    private SmsInput? Waiting(string text)
    {
        SmsInput? answered = null;
        foreach (var input in _inputs)
        {
            if (input.Expects?.IsMetBy(text, person) != true) continue;
            if (input.Answers.Count == 0) return input;
            answered = input;
        }

        return answered;
    }
}
