using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Talks;

namespace HudumaContact.FakeTelco.Records;

/// <summary>One text that somebody sent, and what became of it. Its thread keeps it; only the waiting is its own.</summary>
internal sealed class SmsInput(string line, Person from, string text, Expectation? expects, DateTimeOffset sentAt)
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Line => line;

    public Person From => from;

    public string Text => text;

    public Expectation? Expects => expects;

    public DateTimeOffset SentAt => sentAt;

    /// <summary>When the host said 200 first; null: it never did.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>Why the host did not take it, from the last try.</summary>
    public string Refusal { get; set; } = "";

    /// <summary>When each right answer came: one is wanted.</summary>
    public List<DateTimeOffset> Answers { get; } = [];

    /// <summary>The first right answer.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Right answers that the provider's API refused; the host knows.</summary>
    public int RefusedSends { get; set; }

    public Task Answered => _answered.Task;

    public void Take(string answer, DateTimeOffset at)
    {
        Answers.Add(at);
        if (Answers.Count > 1) return;
        Answer = answer;
        _answered.SetResult();
    }

    /// <summary>Whether the answer came before the deadline; a deadline gone by is not waited for.</summary>
    public async Task<bool> WaitAsync(DateTimeOffset deadline, TimeProvider clock, CancellationToken cancellation)
    {
        var left = deadline - clock.GetUtcNow();
        if (!Answered.IsCompleted && left > TimeSpan.Zero) await Task.WhenAny(Answered, Task.Delay(left, clock, cancellation));
        return Answered.IsCompleted;
    }
}
