namespace HudumaContact.Desk.Simulator;

/// <summary>One USSD session as the network sees it.</summary>
public sealed class PhoneCall(string sessionId, string phoneNumber, MobileNetwork network, string serviceCode, DateTimeOffset begunAt)
{
    private readonly List<Exchange> _exchanges = [];

    public string SessionId => sessionId;

    public MobileNetwork Network => network;

    public DateTimeOffset BegunAt => begunAt;

    /// <summary>Every delivery in order, those delivered again too.</summary>
    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    /// <summary>The hops in order, each once.</summary>
    public IEnumerable<Exchange> Hops => _exchanges.Where(exchange => exchange.Repeats is null);

    public Exchange? Last => Hops.LastOrDefault();

    /// <summary>The network would take an answer now.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>The first hop: what was dialled behind the service code, mostly nothing.</summary>
    public SentForm First(string answers) => new(sessionId, phoneNumber, network.Code, serviceCode, answers);

    /// <summary>The next hop: the provider appends what was typed to all that was typed before.</summary>
    public SentForm Next(string typed) => First(Last is { Form.Text: { Length: > 0 } before } ? $"{before}*{typed}" : typed);

    public void Add(Exchange exchange)
    {
        _exchanges.Add(exchange);
        if (exchange.Repeats is null && exchange.Reply.Kind != ReplyKind.Continue) IsOpen = false;
    }

    /// <summary>The caller hung up, or the network lost them.</summary>
    public void Drop() => IsOpen = false;
}
