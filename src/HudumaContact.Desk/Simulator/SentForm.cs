namespace HudumaContact.Desk.Simulator;

/// <summary>What Africa's Talking posts for one hop (protocols 1.1).</summary>
/// <param name="Text">All answers so far, joined by <c>*</c>.</param>
public sealed record SentForm(string SessionId, string PhoneNumber, string NetworkCode, string ServiceCode, string Text)
{
    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sessionId"] = SessionId,
        ["phoneNumber"] = PhoneNumber,
        ["networkCode"] = NetworkCode,
        ["serviceCode"] = ServiceCode,
        ["text"] = Text,
    };
}
