namespace HudumaContact.Desk.Simulator.Calls.Networks;

/// <summary>One thing that a reply tells the network to do with a call (protocols 3.3, 4.2).</summary>
public abstract record VoiceAct
{
    private VoiceAct()
    {
    }

    /// <summary>In a few words, for who reads along.</summary>
    public abstract string Said { get; }

    /// <summary>Heard whole.</summary>
    public sealed record Hear(Sound What) : VoiceAct
    {
        public override string Said => What.Said;
    }

    /// <param name="MostKeys">Null: until the end key.</param>
    /// <param name="EndKey">Null: none.</param>
    public sealed record GetDigits(Sound? What, int? MostKeys, char? EndKey, TimeSpan Wait, string Callback) : VoiceAct
    {
        public override string Said => $"{What?.Said ?? "nothing said"}, then {(MostKeys is { } most ? $"{most} key{(most == 1 ? "" : "s")}" : $"keys until {EndKey}")} within {Wait.TotalSeconds:0} s";
    }

    public sealed record Record(Sound? What, TimeSpan Longest, char? EndKey, string Callback) : VoiceAct
    {
        public override string Said => $"{What?.Said ?? "nothing said"}, then a recording of up to {Longest.TotalSeconds:0} s";
    }

    /// <param name="Then">Where it is told how it went, whoever answered or not; null: the next act is done when nobody answers, and none when somebody does.</param>
    public sealed record Dial(string To, string? Then = null) : VoiceAct
    {
        public override string Said => "rings somebody";
    }

    /// <summary>Into a room, where all calls meet that are led there.</summary>
    /// <param name="Opens">Until somebody with this is in it, the others hear music.</param>
    /// <param name="EndsIt">Who leaves closes it for all.</param>
    /// <param name="Coached">The one call that hears this one; null: all do.</param>
    /// <param name="Then">Where it is told that the room is over.</param>
    public sealed record Meet(string Room, bool Opens, bool EndsIt, string? Coached, string Then) : VoiceAct
    {
        public override string Said => $"into a room{(Opens ? ", and opens it" : "")}{(Coached is null ? "" : ", heard by one alone")}";
    }

    public sealed record Redirect(string To) : VoiceAct
    {
        public override string Said => "asks us again";
    }

    public sealed record HangUp : VoiceAct
    {
        public override string Said => "ends the call";
    }

    public sealed record Reject : VoiceAct
    {
        public override string Said => "not answered, free of charge";
    }

    /// <summary>What this network does not do.</summary>
    public sealed record Unknown(string Name) : VoiceAct
    {
        public override string Said => $"{Name}, which this simulator does not do";
    }
}

/// <summary>A recording that is played, or a text that is said.</summary>
/// <param name="Address">Null for a text.</param>
public sealed record Sound(string? Address, string Text)
{
    public string Said => Address is null ? "says a text" : "plays a recording";
}
