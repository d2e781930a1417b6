using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Lines;

/// <summary>A short code, sender or number that people reach us on, as configured.</summary>
/// <param name="Provider">Whose protocol it speaks, e.g. <c>AfricasTalking</c>.</param>
/// <param name="Address">What people dial or text, e.g. <c>*647#</c> or <c>22647</c>: the two-way address.</param>
/// <param name="Secret">The key that its webhooks must carry, or what their signatures are made with. Never printed.</param>
public sealed record Line(LineId Id, LineKind Kind, string Provider, string Address, string Secret)
{
    /// <summary>A name that messages wanting no answer may leave from; it can't be answered in Kenya. Empty: the address.</summary>
    public string OneWaySender { get; init; } = "";

    /// <summary>The word that routes a shared code to us; it is taken off what arrives. Empty: the code is ours alone.</summary>
    public string Keyword { get; init; } = "";

    /// <summary>Who we are to the provider's API: a user name or account.</summary>
    public string Account { get; init; } = "";

    /// <summary>What proves it. Never printed.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>Messages that the provider takes in a second.</summary>
    public double MessagesPerSecond { get; init; } = 10;

    /// <summary>A call is not answered, and its number rung back: free for who has no airtime. Only a voice line.</summary>
    public bool RingsBack { get; init; }

    /// <summary>People can answer to the address: it is a code or a number (<c>whatsapp:+254...</c> too), and no name.</summary>
    public bool TakesAnswers => Address.Any(char.IsAsciiDigit) && !Address[(Address.IndexOf(':', StringComparison.Ordinal) + 1)..].Any(char.IsLetter);

    public override string ToString() => $"{Id} ({Kind}, {Provider}, {Address})";
}
