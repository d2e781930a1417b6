namespace HudumaContact.Conversations.Messages;

/// <summary>Why a provider did not take a message: a closed set, so that what is done about it is written once and not by each provider.</summary>
public sealed record SendError
{
    /// <summary>It could not be reached: nothing was handed over (connection refused, no such host).</summary>
    public static readonly SendError Unreachable = new("unreachable", isRetryable: true, alertsStaff: false, "The provider could not be reached.");

    /// <summary>Too much at once (429).</summary>
    public static readonly SendError Throttled = new("throttled", isRetryable: true, alertsStaff: false, "The provider asks us to slow down.");

    /// <summary>Trouble on the provider's side (5xx).</summary>
    public static readonly SendError Unavailable = new("unavailable", isRetryable: true, alertsStaff: false, "The provider has trouble of its own.");

    /// <summary>Our name or key is wrong.</summary>
    public static readonly SendError Credentials = new("credentials", isRetryable: false, alertsStaff: true, "The provider does not know our credentials: check the line's user name and key.");

    /// <summary>The address we send from is not ours.</summary>
    public static readonly SendError Sender = new("sender", isRetryable: false, alertsStaff: true, "The provider does not let us send from this address: check the line's address and one-way sender.");

    /// <summary>Nothing left to pay with.</summary>
    public static readonly SendError Balance = new("balance", isRetryable: false, alertsStaff: true, "The account has no money left: top it up.");

    /// <summary>No number that can get a message.</summary>
    public static readonly SendError Recipient = new("recipient", isRetryable: false, alertsStaff: false, "The number can't get messages.");

    /// <summary>The person has told the provider to send nothing.</summary>
    public static readonly SendError OptedOut = new("opted-out", isRetryable: false, alertsStaff: false, "The person has told the provider to send nothing.");

    /// <summary>The text, or how we asked, is not what the provider takes.</summary>
    public static readonly SendError Content = new("content", isRetryable: false, alertsStaff: true, "The provider does not take the message as it is.");

    /// <summary>It answered what nobody can read (HTML, an empty body): whether it has the message is not known to be so.</summary>
    public static readonly SendError Unreadable = new("unreadable", isRetryable: false, alertsStaff: true, "The provider answered what can't be read: is its address right?");

    public static readonly IReadOnlyList<SendError> All =
        [Unreachable, Throttled, Unavailable, Credentials, Sender, Balance, Recipient, OptedOut, Content, Unreadable];

    private SendError(string name, bool isRetryable, bool alertsStaff, string advice)
    {
        Name = name;
        IsRetryable = isRetryable;
        AlertsStaff = alertsStaff;
        Advice = advice;
    }

    /// <summary>As it stands in records and metrics.</summary>
    public string Name { get; }

    /// <summary>Sending the same again, later, may do.</summary>
    public bool IsRetryable { get; }

    /// <summary>No message gets through until somebody does something.</summary>
    public bool AlertsStaff { get; }

    /// <summary>For the operator.</summary>
    public string Advice { get; }

    public override string ToString() => Name;
}
