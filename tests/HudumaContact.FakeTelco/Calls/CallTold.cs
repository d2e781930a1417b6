namespace HudumaContact.FakeTelco.Calls;

/// <summary>What a provider tells the host at one of its addresses.</summary>
internal abstract record CallTold
{
    private CallTold()
    {
    }

    /// <summary>Nothing: the call has come there.</summary>
    internal sealed record Nothing : CallTold;

    /// <param name="EndedBy">The key that ended them; null: they were as many as were asked for, or no more came.</param>
    internal sealed record Keys(string Pressed, char? EndedBy) : CallTold;

    internal sealed record Recording(string Address, int Seconds) : CallTold;

    /// <summary>The recording of a call that is over can be fetched.</summary>
    internal sealed record Recorded(string Address, int Seconds) : CallTold;

    /// <param name="Seconds">Talked; null: nobody answered.</param>
    internal sealed record Rung(string Whom, int? Seconds) : CallTold;
}
