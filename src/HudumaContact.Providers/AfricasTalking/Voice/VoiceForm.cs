using System.Globalization;
using System.Text;
using HudumaContact.Providers.Voice;

namespace HudumaContact.Providers.AfricasTalking.Voice;

/// <summary>What Africa's Talking posts of a call. Any field may be missing; of a repeated one the first counts, and what is not known is ignored.</summary>
internal sealed class VoiceForm
{
    private static readonly string[] Names =
    [
        "sessionId", "isActive", "direction", "callerNumber", "clientDialedNumber", "clientRequestId", "dtmfDigits", "recordingUrl", "callTransferState", "dequeuedToSessionId",
        "dialDestinationNumber", "lastBridgeHangupCause", "dialDurationInSeconds", "hangupCause", "durationInSeconds", "amount", "currencyCode",
    ];

    // No dictionary: with the names of the fields it was a tenth of what a hop of a call allocates.
    private readonly string?[] _texts = new string?[Names.Length];

    private VoiceForm()
    {
    }

    /// <summary>Empty when it is missing: the request is refused.</summary>
    public string SessionId => Text("sessionId");

    /// <summary>The report that a call is over: nothing that we answer is done any more.</summary>
    public bool IsFinal => Text("isActive") == "0" || (Text("isActive").Length == 0 && Text("durationInSeconds").Length > 0);

    public bool IsOutbound => Text("direction").Equals("Outbound", StringComparison.OrdinalIgnoreCase);

    /// <summary>As sent, unchecked, and with the blank that an unescaped plus becomes; a name where one of our own browser or SIP clients calls.</summary>
    public string CallerNumber => Raw("callerNumber") ?? "";

    /// <summary>Whom a browser or SIP client of ours dials.</summary>
    public string ClientDialledNumber => Text("clientDialedNumber");

    /// <summary>Our own name for a call that we made.</summary>
    public string ClientRequestId => Text("clientRequestId");

    /// <summary>Null when no keys are told; empty when the key that ended them was the only one.</summary>
    public string? Keys => Raw("dtmfDigits")?.Trim();

    public string RecordingUrl => Text("recordingUrl");

    /// <summary>The call was moved by the provider: a transfer, or somebody took it out of a queue.</summary>
    public bool TellsOfAMove => Text("callTransferState").Length > 0 || Text("dequeuedToSessionId").Length > 0;

    /// <summary>A leg to a person was tried.</summary>
    public bool WasDialled => Text("dialDestinationNumber").Length > 0;

    public string DialHangupCause => Text("lastBridgeHangupCause");

    public TimeSpan? DialDuration => Seconds("dialDurationInSeconds");

    public string HangupCause => Text("hangupCause");

    public TimeSpan? Duration => Seconds("durationInSeconds");

    /// <summary>A long binary fraction, as it came: it is rounded where it is kept, and where it is shown.</summary>
    public decimal? Amount =>
        decimal.TryParse(Text("amount"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    public string? Currency => Text("currencyCode") is { Length: 3 } code ? code : null;

    public static VoiceForm Read(Span<byte> body)
    {
        var form = new VoiceForm();
        var fields = new FormFields(body);
        while (fields.MoveNext())
        {
            if (IndexOf(fields.Name) is >= 0 and var index) form._texts[index] ??= fields.Text;
        }

        return form;
    }

    /// <summary>Neither number nor key.</summary>
    public override string ToString() => $"call {SessionId}";

    private string Text(string name) => Raw(name)?.Trim() ?? "";

    private string? Raw(string name) => _texts[Array.IndexOf(Names, name)];

    private static int IndexOf(ReadOnlySpan<byte> name)
    {
        for (var index = 0; index < Names.Length; index++)
        {
            if (Ascii.Equals(name, Names[index])) return index;
        }

        return -1;
    }

    private TimeSpan? Seconds(string name) => WholeSeconds.Read(Text(name));
}
