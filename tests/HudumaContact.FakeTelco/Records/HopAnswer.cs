namespace HudumaContact.FakeTelco.Records;

/// <summary>What a hop was answered with.</summary>
/// <param name="Status">Of HTTP; 0: no answer came.</param>
/// <param name="Body">What the person is told.</param>
internal abstract record HopAnswer(int Status, string Body)
{
    /// <summary>The provider can do what it says.</summary>
    public abstract bool IsShown { get; }

    /// <summary>As a repeat's: the hop was done again.</summary>
    public virtual bool IsOtherThan(HopAnswer first) => this != first;
}
