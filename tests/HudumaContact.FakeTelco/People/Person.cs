namespace HudumaContact.FakeTelco.People;

/// <summary>Somebody with a phone.</summary>
/// <param name="Number">+254 and nine digits.</param>
internal sealed record Person(string Number)
{
    /// <summary>Eight digits that are theirs alone: in what they say and expect, <c>{id}</c> stands for them, and tells whose answer is whose.</summary>
    public string Id => Number[^8..];
}
