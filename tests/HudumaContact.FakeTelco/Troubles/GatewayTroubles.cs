namespace HudumaContact.FakeTelco.Troubles;

/// <summary>What gateways do to what citizens send, each as a share from 0 to 1.</summary>
/// <param name="Duplicates">Delivered again: at once beside the first, or late, behind what came after.</param>
/// <param name="Delays">Held up before it is delivered, up to <see cref="LongestDelay"/>.</param>
/// <param name="Drops">Sessions and calls that end while the host still waits for an answer, at each screen.</param>
/// <param name="Reorders">Delivery reports that come in the wrong order, or before the host's own send was answered.</param>
/// <param name="Undelivered">Messages that never reach the phone; their report says so. What is judged is what the host handed over.</param>
internal sealed record GatewayTroubles(double Duplicates = 0, double Delays = 0, double Drops = 0, double Reorders = 0, double Undelivered = 0)
{
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(3);
}
