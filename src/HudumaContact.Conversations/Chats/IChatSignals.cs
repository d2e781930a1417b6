using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Conversations.Chats;

/// <summary>What whoever looks at a chat is told at once, and nobody later.</summary>
public interface IChatSignals
{
    /// <summary>Somebody of ours is writing. Nothing for who does not chat, or is not looking.</summary>
    void Typing(ContactAddress to);
}
