using System.ComponentModel.DataAnnotations;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Hops;

/// <summary>Settings of a hop: section <c>Hops</c>.</summary>
public sealed class HopOptions : IValidatableObject
{
    private const int MostScreenBudget = 182;

    /// <summary>GSM-7 septets of a USSD screen. Default 156: Safaricom's 160 with the provider's prefix counted (protocols 1.4). No fewer, because the check of a release proves every screen on that many.</summary>
    [Range(HopContext.SmallestUssdBudget, MostScreenBudget)]
    public int ScreenBudget { get; set; } = HopContext.SmallestUssdBudget;

    /// <summary>Septets of a screen on networks that take another number, by the provider's network code. Default: Airtel (63903) 178.</summary>
    public Dictionary<string, int> ScreenBudgetByNetwork { get; set; } = new(StringComparer.Ordinal) { [UssdNetworks.Airtel] = UssdNetworks.AirtelBudget };

    /// <summary>
    /// How long the answers of a dropped session are kept for a redial. Default 15 minutes: long enough to find a place with
    /// a signal or borrow some airtime, short enough that whoever borrows the phone next is not shown them.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan KeepDroppedFor { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How long what was typed and shown in a session with an anonymous case is kept, sealed, so that a repeated hop gets the same
    /// bytes. Default 10 minutes: a session ends at 180 s, and a provider repeats within seconds. Afterwards nobody can read it.
    /// </summary>
    [Range(typeof(TimeSpan), "00:03:00", "01:00:00")]
    public TimeSpan KeepSealedFor { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Age of a session from which going on by SMS is offered. Default 140 s: Safaricom ends it at 180 s, and a screen takes 30 s to answer.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan OfferSmsAfter { get; set; } = UssdNetworks.OfferSmsAfter;

    /// <summary>A hop not answered by then gets the apology. Default 7.5 s: the provider gives up after 10 s, and the way back takes its share.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(7.5);

    /// <summary>Time that a register has for a look-up before the flow goes on without it. Default 4 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:00:20")]
    public TimeSpan LookupBudget { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Look-ups that find nothing, by one contact in 24 hours, after which further ones are refused. Default 5.</summary>
    [Range(1, 1000)]
    public int LookupAttemptsPerContact { get; set; } = 5;

    /// <summary>
    /// Look-ups of one reference that find nothing, by anybody in 24 hours, after which further ones that find nothing are refused.
    /// Default 20. Whoever may see the entry is never refused, but by a register that asks for a second fact: of one reference it is
    /// asked no more often than this, or many phones could try out the fact.
    /// </summary>
    [Range(1, 1000)]
    public int LookupAttemptsPerReference { get; set; } = 20;

    /// <summary>Sessions kept in memory so that a hop need not read them. Default 20,000, some 100 MB at most.</summary>
    [Range(0, 1_000_000)]
    public int SessionsInMemory { get; set; } = 20_000;

    /// <summary>Septets of a screen on a network.</summary>
    public int BudgetOn(string network) => ScreenBudgetByNetwork.TryGetValue(network, out var budget) ? budget : ScreenBudget;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from network in ScreenBudgetByNetwork
        where network.Value is < HopContext.SmallestUssdBudget or > MostScreenBudget
        select new ValidationResult($"It must be between {HopContext.SmallestUssdBudget} and {MostScreenBudget}.", [$"{nameof(ScreenBudgetByNetwork)}:{network.Key}"]);
}
