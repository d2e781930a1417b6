namespace HudumaContact.FakeTelco.Judging;

/// <summary>How long an answer may take.</summary>
/// <param name="Ussd">The provider gives up after 10 s.</param>
/// <param name="Sms">From the text's first delivery to its answer on the phone.</param>
/// <param name="Voice">Somebody listens to nothing meanwhile.</param>
internal sealed record Budgets(TimeSpan Ussd, TimeSpan Sms, TimeSpan Voice)
{
    public static Budgets Usual { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(5));
}
