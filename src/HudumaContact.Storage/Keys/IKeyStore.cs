using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Keys;

/// <summary>The store of wrapped keys. New ones are written with the hop that needs them.</summary>
internal interface IKeyStore
{
    ContentKeyRow? Find(Guid owner);

    /// <summary>How many there were. The deletion is on disk on return.</summary>
    int Delete(IReadOnlyCollection<Guid> owners);
}
