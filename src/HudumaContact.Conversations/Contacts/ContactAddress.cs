namespace HudumaContact.Conversations.Contacts;

/// <summary>What a contact is known and reached by: a phone number, or the name that one chat has here. Printed, it is masked.</summary>
public readonly record struct ContactAddress
{
    /// <summary>No number begins so.</summary>
    private const string OfChat = "chat:";

    private ContactAddress(string value) => Value = value;

    /// <summary>As it is stored, and as a sender writes it: <c>+254700000001</c>. Never for a log.</summary>
    public string Value { get; }

    /// <summary>Null for who chats.</summary>
    public PhoneNumber? Number => ChatUser is null ? PhoneNumber.FromE164(Value) : null;

    /// <summary>Null for who phones.</summary>
    public ChatUser? ChatUser => Value?.StartsWith(OfChat, StringComparison.Ordinal) is true ? Contacts.ChatUser.FromId(Value[OfChat.Length..]) : null;

    /// <summary>An address that was read before: from our own storage.</summary>
    public static ContactAddress FromValue(string value) => new(value);

    public static ContactAddress Of(PhoneNumber number) => new(number.E164);

    public static ContactAddress Of(ChatUser user) => new(OfChat + user.Id);

    public static implicit operator ContactAddress(PhoneNumber number) => Of(number);

    public static implicit operator ContactAddress(ChatUser user) => Of(user);

    public override string ToString() => ChatUser is { } user ? user.ToString() : PhoneNumber.FromE164(Value).ToString();
}
