using System.Collections.Concurrent;
using HudumaContact.FakeTelco.People;

namespace HudumaContact.FakeTelco.Records;

/// <summary>The threads of everybody who ever sent a text, by number.</summary>
internal sealed class SmsThreads
{
    private const int MostKept = 1000;

    private readonly ConcurrentDictionary<string, SmsThread> _threads = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Number, string Text)> _others = [];
    private long _told;
    private int _toOthers;

    public IEnumerable<SmsThread> All => _threads.Values;

    /// <summary>Messages that reached a phone, anybody's.</summary>
    public long Told => Interlocked.Read(ref _told);

    /// <summary>Messages to people who never sent anything: bulk, or somebody's answer gone astray. The first thousand are kept.</summary>
    public int ToOthers => _toOthers;

    public IEnumerable<(string Number, string Text)> Others => _others;

    public SmsThread Of(Person person) => _threads.GetOrAdd(person.Number, _ => new SmsThread(person));

    public void Tell(string number, string text, DateTimeOffset at)
    {
        Interlocked.Increment(ref _told);
        if (_threads.TryGetValue(number, out var thread)) thread.Tell(text, at);
        else if (Interlocked.Increment(ref _toOthers) <= MostKept) _others.Enqueue((number, text));
    }

    public void Refuse(string number, string text)
    {
        if (_threads.TryGetValue(number, out var thread)) thread.Refuse(text);
    }
}
