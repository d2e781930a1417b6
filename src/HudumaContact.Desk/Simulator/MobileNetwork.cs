using HudumaContact.Flows.Running;

namespace HudumaContact.Desk.Simulator;

/// <summary>A Kenyan network as Africa's Talking names it (protocols 1.4 and 1.6).</summary>
/// <param name="Code">The provider's code, e.g. 63902.</param>
/// <param name="LongestInput">Characters that a caller can type on one screen.</param>
public sealed record MobileNetwork(string Code, string Name, int LongestInput)
{
    /// <summary>What GSM itself allows, where the operator says nothing.</summary>
    private const int GsmInput = 182;

    public static readonly IReadOnlyList<MobileNetwork> All =
    [
        new(UssdNetworks.Safaricom, "Safaricom", 80),
        new(UssdNetworks.Airtel, "Airtel", 90),
        new("63907", "Telkom", GsmInput),
        new("63999", "Equitel", GsmInput),
    ];
}
