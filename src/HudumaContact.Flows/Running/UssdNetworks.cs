namespace HudumaContact.Flows.Running;

/// <summary>
/// What Kenyan networks are known to do on USSD (protocols 1.4 and 1.6): the settings begin with it, and a talk without a server goes by it.
/// </summary>
public static class UssdNetworks
{
    /// <summary>Safaricom's code, as providers number networks.</summary>
    public const string Safaricom = "63902";

    /// <summary>Airtel's code.</summary>
    public const string Airtel = "63903";

    /// <summary>Septets of a screen on Airtel.</summary>
    public const int AirtelBudget = 178;

    /// <summary>What the caller has for each screen before the network hangs up.</summary>
    public static readonly TimeSpan ScreenTime = TimeSpan.FromSeconds(30);

    /// <summary>After this Safaricom ends any session.</summary>
    public static readonly TimeSpan SessionTime = TimeSpan.FromSeconds(180);

    /// <summary>Age of a session from which going on by SMS is offered: time for one more screen is left, and 10 s for the ways there and back.</summary>
    public static readonly TimeSpan OfferSmsAfter = TimeSpan.FromSeconds(140);
}
