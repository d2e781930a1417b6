namespace HudumaContact.People.Routes;

/// <summary>What is done with somebody who asks for a route.</summary>
public enum Verdict
{
    /// <summary>Also where nothing was judged yet.</summary>
    Refused,
    Enter,
    SignInFirst,
    DutyFirst,
    NotThere,
}
