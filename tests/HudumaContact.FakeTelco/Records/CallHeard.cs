namespace HudumaContact.FakeTelco.Records;

/// <summary>What somebody heard on a call: words, and recordings by what they sound like.</summary>
/// <param name="Fault">Why the provider could not do what it was told to; null: it could.</param>
internal sealed record CallHeard(int Status, string Body, string? Fault) : HopAnswer(Status, Fault ?? Body)
{
    /// <summary>Nothing went wrong, and nothing was said.</summary>
    public static CallHeard Nothing { get; } = new(200, "", null);

    public override bool IsShown => Status == 200 && Fault is null;

    /// <summary>On a call that is over nothing is heard any more, whatever was said when it was up.</summary>
    public override bool IsOtherThan(HopAnswer first) => Body.Length > 0 && first.Body.Length > 0 && base.IsOtherThan(first);
}
