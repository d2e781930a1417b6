namespace HudumaContact.People.Routes;

/// <summary>Who may take a route.</summary>
public enum Who
{
    /// <summary>Everybody.</summary>
    Anyone,

    /// <summary>Machines; the endpoint itself checks who calls, by a key or a signature.</summary>
    Machine,

    /// <summary>Everybody in a demo; elsewhere it is not there.</summary>
    DemoAlone,

    /// <summary>Whoever is signed in, also with a duty to see to first.</summary>
    SignedIn,

    /// <summary>Whoever is signed in and has no duty to see to first.</summary>
    Ready,

    /// <summary>Whoever has the right.</summary>
    Having,
}
