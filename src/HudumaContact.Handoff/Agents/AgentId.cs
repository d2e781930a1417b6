namespace HudumaContact.Handoff.Agents;

/// <summary>Who answers: the id of the person who signs in.</summary>
public readonly record struct AgentId(Guid Value)
{
    public override string ToString() => Value.ToString("n");
}
