namespace HudumaContact.Catalogue;

/// <summary>What a text gets, going by how certain its meaning is.</summary>
public enum Reply
{
    /// <summary>A fact of the catalogue.</summary>
    Answer,

    /// <summary>"Did you mean": the citizen chooses.</summary>
    Choose,

    /// <summary>No fact: what can be done here is said, or a person or a case takes over.</summary>
    Unsure,
}
