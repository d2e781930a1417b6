namespace HudumaContact.Conversations.Calls;

/// <summary>What a call is for. The numbers are on disk, where legs (<see cref="Call.IsLeg"/>) are told by them: from <see cref="Person"/> on all are.</summary>
public enum CallPurpose
{
    /// <summary>A citizen calls us.</summary>
    Inbound,

    /// <summary>A citizen called, was not answered, so that it costs them nothing, and is rung back.</summary>
    RungBack,

    /// <summary>A citizen is called back by a person: the person is rung first.</summary>
    Callback,

    /// <summary>A person of ours is rung to meet a caller in a room: who has the case, or whom they ask.</summary>
    Person,

    /// <summary>A supervisor joins such a talk, and is heard by all.</summary>
    Listener,

    /// <summary>A supervisor joins such a talk, and is heard by the person alone.</summary>
    Coach,
}
