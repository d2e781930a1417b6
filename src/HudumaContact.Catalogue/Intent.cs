namespace HudumaContact.Catalogue;

/// <summary>What somebody who writes to us wants.</summary>
public enum Intent
{
    Requirements,
    Fee,
    Turnaround,
    Where,
    Status,

    /// <summary>A person to talk to.</summary>
    Agent,

    /// <summary>To say that something went wrong.</summary>
    Complaint,

    /// <summary>A Huduma Centre: where it is, when it is open, what it offers.</summary>
    Centre,

    /// <summary>Nothing that we answer: greetings, thanks, other people's business.</summary>
    Other,
}
