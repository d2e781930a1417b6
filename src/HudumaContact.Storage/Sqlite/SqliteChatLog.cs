using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Storage.Keys;

namespace HudumaContact.Storage.Sqlite;

internal sealed class SqliteChatLog(SqliteHopReadPool reads, ContentKeys keys, KeyedHash hash) : IChatLog
{
    public ValueTask<bool> HasBegunAsync(ChatUser user, CancellationToken cancellation)
    {
        var addressHash = hash.Of(user);
        return new(reads.Read(reads => reads.Contact(addressHash)) is not null);
    }

    public ValueTask<IReadOnlyList<ChatEntry>> ReadAsync(ChatUser user, int after, int most, CancellationToken cancellation)
    {
        var addressHash = hash.Of(user);
        var rows = reads.Read(reads => reads.Chat(addressHash, after, most));
        if (rows.Count == 0 || keys.Find(rows[0].ContactId) is not { } key) return new(Array.Empty<ChatEntry>());
        return new(rows.ConvertAll(row =>
        {
            var content = ChatContent.Decrypt(key, row.MessageId, row.Content);
            return new ChatEntry(row.Number, row.IsOurs, content.Text, content.Link, content.Shown, content.Choices, row.At);
        }));
    }
}
