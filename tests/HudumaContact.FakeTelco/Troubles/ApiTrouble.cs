namespace HudumaContact.FakeTelco.Troubles;

/// <summary>How a provider's API can fail the host. Whether the message reached the phone is part of it.</summary>
internal enum ApiTrouble
{
    None,

    /// <summary>Accepted, seconds later.</summary>
    Slow,

    /// <summary>The message is sent, and the answer never comes: who sends it again, doubles it.</summary>
    Timeout,

    /// <summary>429; nothing is sent.</summary>
    TooMany,

    /// <summary>500; nothing is sent.</summary>
    ServerError,

    /// <summary>A proxy's error page; nothing is sent.</summary>
    Html,

    /// <summary>The connection ends without an answer; nothing is sent, and the host can't know.</summary>
    Nothing,

    /// <summary>It looks like a success, and the body says that nothing was sent.</summary>
    SentNothing,
}
