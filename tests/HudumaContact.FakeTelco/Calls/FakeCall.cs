using HudumaContact.FakeTelco.People;

namespace HudumaContact.FakeTelco.Calls;

/// <summary>A call as its provider holds it: what it was told to do and has not done yet.</summary>
/// <param name="began">By the clock's ticks.</param>
internal sealed class FakeCall(string id, Person person, long began)
{
    private readonly Queue<Instruction> _rest = [];

    public string Id => id;

    public Person Person => person;

    public long Began => began;

    /// <summary>Null where the person calls.</summary>
    public AskedCall? Asked { get; init; }

    /// <summary>What the person is waited for with: keys, speech, an answer of somebody rung. Null: nothing, the call is over.</summary>
    public Instruction? WaitsFor { get; private set; }

    /// <summary>How ringing somebody went, for the end of the call to tell of.</summary>
    public CallTold.Rung? WentToSomebody { get; private set; }

    /// <summary>An answer of the host: it takes the place of all that was left to do.</summary>
    public void Take(IReadOnlyList<Instruction> instructions)
    {
        _rest.Clear();
        WaitsFor = null;
        foreach (var instruction in instructions) _rest.Enqueue(instruction);
    }

    /// <summary>A leg that somebody answered is the last thing of a call.</summary>
    public void Rang(CallTold.Rung rung)
    {
        WentToSomebody = rung;
        if (rung.Seconds is not null) Take([]);
    }

    /// <summary>Does what can be done without anybody.</summary>
    /// <param name="hear">What the person hears.</param>
    /// <returns>The address to go on at; null: somebody is waited for, or the call is over.</returns>
    public async Task<string?> GoOnAsync(Func<Instruction, Task> hear)
    {
        WaitsFor = null;
        while (_rest.TryDequeue(out var next))
        {
            switch (next)
            {
                case Instruction.Say or Instruction.Play:
                    await hear(next);
                    break;
                case Instruction.GoTo there:
                    return there.Address;
                case Instruction.HangUp or Instruction.Reject:
                    _rest.Clear();
                    return null;
                default:
                    WaitsFor = next;
                    return null;
            }
        }

        return null;
    }
}
