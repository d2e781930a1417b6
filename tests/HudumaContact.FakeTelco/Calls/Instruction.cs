namespace HudumaContact.FakeTelco.Calls;

/// <summary>What a host tells a provider to do with a call, in nobody's words. They are done in order.</summary>
internal abstract record Instruction
{
    private Instruction()
    {
    }

    internal sealed record Say(string Text) : Instruction;

    internal sealed record Play(string Address) : Instruction;

    /// <summary>Keys are waited for, and told at an address. Without any, on with what is next.</summary>
    /// <param name="Most">So many are told at once; null: any number.</param>
    /// <param name="EndsWith">The key that ends them, which is not told; null: there is none.</param>
    internal sealed record Keys(string Address, int? Most, char? EndsWith) : Instruction
    {
        /// <summary>What is told when somebody presses these: as many as are taken, up to the key that ends them. What comes behind is lost.</summary>
        public CallTold.Keys Pressed(string keys)
        {
            var end = EndsWith is { } key ? keys.IndexOf(key, StringComparison.Ordinal) : -1;
            var most = Most ?? int.MaxValue;
            return end >= 0 && end < most ? new CallTold.Keys(keys[..end], EndsWith) : new CallTold.Keys(keys[..Math.Min(most, keys.Length)], null);
        }
    }

    /// <summary>What is spoken is recorded, and its recording told at an address.</summary>
    internal sealed record Speech(string Address) : Instruction;

    /// <summary>Somebody is rung.</summary>
    /// <param name="Address">Where it is told how that went; null: at the end of the call, and when nobody answers, on with what is next.</param>
    internal sealed record Ring(string Whom, string? Address) : Instruction
    {
        private const int TalkedSeconds = 30;

        public CallTold.Rung Answered() => new(Whom, TalkedSeconds);

        public CallTold.Rung Unanswered() => new(Whom, null);
    }

    /// <summary>Meets others in a room, until the call is moved or hung up.</summary>
    internal sealed record Room(string Name, string Address) : Instruction;

    internal sealed record GoTo(string Address) : Instruction;

    internal sealed record HangUp : Instruction;

    /// <summary>Not answered at all.</summary>
    internal sealed record Reject : Instruction;
}
