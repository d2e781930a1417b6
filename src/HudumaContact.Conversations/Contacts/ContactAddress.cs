namespace HudumaContact.Conversations.Contacts;

/// <summary>What a contact is known and reached by: a phone number, or the name that one chat has here, or that a call without a number has. Printed, it is masked.</summary>
public readonly record struct ContactAddress
{
    /// <summary>No number begins so.</summary>
    private const string OfChat = "chat:";

    private const string OfCall = "call:";

    private ContactAddress(string value) => Value = value;

    /// <summary>As it is stored, and as a sender writes it: <c>+254700000001</c>. Never for a log.</summary>
    public string Value { get; }

    /// <summary>Null for who chats, or hides it.</summary>
    public PhoneNumber? Number => ChatUser is null && !IsHidden ? PhoneNumber.FromE164(Value) : null;

    /// <summary>Who calls without a number: nobody can be written to or rung there, and the next call is somebody else.</summary>
    public bool IsHidden => Value?.StartsWith(OfCall, StringComparison.Ordinal) is true;

    /// <summary>Null for who phones.</summary>
    public ChatUser? ChatUser => Value?.StartsWith(OfChat, StringComparison.Ordinal) is true ? Contacts.ChatUser.FromId(Value[OfChat.Length..]) : null;

    /// <summary>An address that was read before: from our own storage.</summary>
    public static ContactAddress FromValue(string value) => new(value);

    public static ContactAddress Of(PhoneNumber number) => new(number.E164);

    public static ContactAddress Of(ChatUser user) => new(OfChat + user.Id);

    /// <summary>Of a call whose number is hidden: it is the caller for as long as it lasts.</summary>
    public static ContactAddress OfHidden(Lines.LineId line, string providerCall) => new($"{OfCall}{line}/{providerCall}");

    public static implicit operator ContactAddress(PhoneNumber number) => Of(number);

    public static implicit operator ContactAddress(ChatUser user) => Of(user);

    public override string ToString() => ChatUser is { } user ? user.ToString() : IsHidden ? "a hidden number" : PhoneNumber.FromE164(Value).ToString();
}
