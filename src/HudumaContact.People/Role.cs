namespace HudumaContact.People;

/// <summary>What somebody is here for. A person may have several.</summary>
public enum Role
{
    /// <summary>Answers citizens.</summary>
    Agent,

    /// <summary>Answers those who need counselling, whom nobody else may read.</summary>
    Counsellor,

    /// <summary>Looks after the queue and those who work on it.</summary>
    Supervisor,

    /// <summary>Writes what citizens are told: flows and catalogue.</summary>
    FlowAuthor,

    /// <summary>Decides who may enter. Reads no case.</summary>
    Admin,
}
