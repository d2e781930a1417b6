using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Providers.DirectLine;

/// <summary>Whoever looks at chats just now. What stands in a chat is on disk; this is the bell.</summary>
internal sealed class ChatWatchers(WebChatOptions options) : IChatSignals
{
    /// <summary>Pages that may look at one chat: one, and those that are about to notice that they are cut off.</summary>
    private const int MostOfChat = 4;

    private readonly Lock _lock = new();
    private readonly Dictionary<ChatUser, List<ChatWatcher>> _watchers = [];
    private int _count;

    /// <summary>Null when there are too many already. Dispose it to look away.</summary>
    public ChatWatcher? Watch(ChatUser user)
    {
        lock (_lock)
        {
            if (_count >= options.Watching) return null;
            if (!_watchers.TryGetValue(user, out var some)) _watchers[user] = some = [];
            if (some.Count >= MostOfChat) return null;
            _count++;
            var watcher = new ChatWatcher(user, this);
            some.Add(watcher);
            return watcher;
        }
    }

    /// <summary>Something was written in a chat.</summary>
    public void Ring(ChatUser user)
    {
        foreach (var watcher in Of(user)) watcher.Ring();
    }

    public void Typing(ContactAddress to)
    {
        if (to.ChatUser is not { } user) return;
        foreach (var watcher in Of(user)) watcher.ShowTyping();
    }

    public void Leave(ChatWatcher watcher)
    {
        lock (_lock)
        {
            if (!_watchers.TryGetValue(watcher.User, out var some) || !some.Remove(watcher)) return;
            _count--;
            if (some.Count == 0) _watchers.Remove(watcher.User);
        }
    }

    private ChatWatcher[] Of(ChatUser user)
    {
        lock (_lock) return _watchers.TryGetValue(user, out var some) ? [.. some] : [];
    }
}
