using HudumaContact.Conversations;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Keys;

/// <summary>Keys by owner (a contact or an anonymous case), unwrapped, the recently used ones in memory.</summary>
internal sealed class ContentKeys(MasterKey master, IKeyStore store)
{
    private const int MostInMemory = 20_000;

    private readonly ContentKey _wrapping = new(master.Wrapping);
    private readonly RecentlyUsed<Guid, ContentKey> _keys = new(MostInMemory);

    /// <summary>Null when the owner's key is erased, or was never stored.</summary>
    public ContentKey? Find(Guid owner)
    {
        if (_keys.TryGet(owner, out var known)) return known;
        if (store.Find(owner) is not { } row) return null;
        Span<byte> name = stackalloc byte[RowName.Size];
        var key = ContentKey.Unwrap(row.Wrapped, _wrapping, RowName.Of(owner, name));
        _keys.Keep(owner, key);
        return key;
    }

    /// <summary>A new key, known here from now on; the row must be on disk before anything that it encrypts.</summary>
    public (ContentKey Key, ContentKeyRow Row) Make(Guid owner)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        var key = ContentKey.New();
        var row = new ContentKeyRow { OwnerId = owner, Wrapped = key.WrappedBy(_wrapping, RowName.Of(owner, name)) };
        _keys.Keep(owner, key);
        return (key, row);
    }

    /// <summary>How many there were.</summary>
    public int Delete(IReadOnlyCollection<Guid> owners)
    {
        var deleted = store.Delete(owners);
        foreach (var owner in owners) _keys.Forget(owner);
        return deleted;
    }
}
