using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Host.Settings;

/// <summary>One line: a short code, sender or number that citizens reach us by.</summary>
internal sealed class LineSettings
{
    /// <summary>Its name in webhook addresses (/hooks/at-ussd): lower-case letters, digits and dashes.</summary>
    public string Id { get; set; } = "";

    public LineKind Kind { get; set; }

    /// <summary>Who carries it.</summary>
    public string Provider { get; set; } = "";

    /// <summary>The code or number itself, e.g. *647#.</summary>
    public string Address { get; set; } = "";

    /// <summary>The key in the webhook address (?key=) of a provider that signs nothing, or what a provider signs with.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Addresses or networks the webhooks may come from. Empty: any.</summary>
    public List<string> AllowedSources { get; set; } = [];

    /// <summary>A name that messages wanting no answer may leave from. Empty: the address.</summary>
    public string OneWaySender { get; set; } = "";

    /// <summary>The word that routes a shared short code to us. Empty: the code is ours alone.</summary>
    public string Keyword { get; set; } = "";

    /// <summary>Who we are to the provider's API.</summary>
    public string Account { get; set; } = "";

    /// <summary>What proves it.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Messages that the provider takes in a second.</summary>
    public double MessagesPerSecond { get; set; } = 10;

    /// <summary>A call is not answered, and its number rung back. Only a voice line.</summary>
    public bool MissedCall { get; set; }

    public Line ToLine() => new(new LineId(Id), Kind, Provider, Address, Secret)
    {
        OneWaySender = OneWaySender,
        Keyword = Keyword,
        Account = Account,
        ApiKey = ApiKey,
        MessagesPerSecond = MessagesPerSecond,
        RingsBack = MissedCall,
    };
}
