namespace HudumaContact.Desk.Simulator.Calls;

public enum VoiceState
{
    /// <summary>Ready to call.</summary>
    Idle,

    /// <summary>The line has not answered yet.</summary>
    Connecting,

    /// <summary>Something is heard.</summary>
    Speaking,

    /// <summary>Keys are waited for.</summary>
    Asking,

    /// <summary>The caller may speak.</summary>
    Recording,

    /// <summary>A person is rung.</summary>
    RingingSomebody,

    /// <summary>They talk.</summary>
    Talking,

    /// <summary>In a room, with whoever else is there.</summary>
    InRoom,

    Over,
}
