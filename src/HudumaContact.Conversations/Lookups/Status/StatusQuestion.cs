namespace HudumaContact.Conversations.Lookups.Status;

/// <summary>What a register of applications is asked: always with the second fact.</summary>
/// <param name="Service">Of the catalogue.</param>
/// <param name="Reference">As <see cref="StatusReference"/> reads it.</param>
public sealed record StatusQuestion(string Service, string Reference, SecondFact Fact)
{
    public override string ToString() => $"application about {Service}";
}
