namespace HudumaContact.People.Routes;

/// <summary>What is done with somebody who asks for a route.</summary>
public enum Verdict
{
    Enter,
    SignInFirst,
    DutyFirst,
    Refused,
    NotThere,
}
