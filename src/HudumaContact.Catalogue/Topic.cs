namespace HudumaContact.Catalogue;

/// <summary>What can be asked about a service; <see cref="Centre"/> is asked about a Huduma Centre.</summary>
public enum Topic
{
    Requirements,
    Fee,
    Turnaround,
    Where,
    Status,
    Centre,
}
