using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace HudumaContact.Conversations;

/// <summary>
/// A bounded memory: what was not used for longest is forgotten first. Safe for many threads. The order of use is kept in numbers, not
/// in linked objects: what lives long and points at what is new makes every collection of the new look through the old.
/// </summary>
public sealed class RecentlyUsed<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private const int Nobody = -1;

    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, int> _places = [];
    private readonly List<Entry> _entries = [];
    private int _newest = Nobody;
    private int _oldest = Nobody;
    private int _free = Nobody;

    public int Count
    {
        get
        {
            lock (_lock) return _places.Count;
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (!_places.TryGetValue(key, out var place))
            {
                value = default;
                return false;
            }

            MoveToFront(place);
            value = At(place).Value;
            return true;
        }
    }

    public void Keep(TKey key, TValue value)
    {
        if (capacity <= 0) return;
        lock (_lock)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out var wasThere);
            if (wasThere)
            {
                At(place).Value = value;
                MoveToFront(place);
                return;
            }

            place = Place(key, value);
            // Removing does not move the others' places, so the reference above is not needed any more.
            if (_places.Count > capacity) Remove(_oldest);
        }
    }

    public void Forget(TKey key)
    {
        lock (_lock)
        {
            if (_places.TryGetValue(key, out var place)) Remove(place);
        }
    }

    public void ForgetWhere(Func<TValue, bool> isMeant)
    {
        lock (_lock)
        {
            for (var place = _newest; place != Nobody;)
            {
                var older = At(place).Older;
                if (isMeant(At(place).Value)) Remove(place);
                place = older;
            }
        }
    }

    private ref Entry At(int place) => ref CollectionsMarshal.AsSpan(_entries)[place];

    private int Place(TKey key, TValue value)
    {
        var place = _free;
        if (place == Nobody)
        {
            place = _entries.Count;
            _entries.Add(default);
        }
        else
        {
            _free = At(place).Older;
        }

        At(place) = new Entry { Key = key, Value = value };
        PutInFront(place);
        return place;
    }

    private void Remove(int place)
    {
        _places.Remove(At(place).Key);
        TakeOut(place);
        At(place) = new Entry { Older = _free };
        _free = place;
    }

    private void MoveToFront(int place)
    {
        if (place == _newest) return;
        TakeOut(place);
        PutInFront(place);
    }

    private void PutInFront(int place)
    {
        ref var entry = ref At(place);
        entry.Newer = Nobody;
        entry.Older = _newest;
        if (_newest == Nobody) _oldest = place;
        else At(_newest).Newer = place;
        _newest = place;
    }

    private void TakeOut(int place)
    {
        ref var entry = ref At(place);
        if (entry.Newer == Nobody) _newest = entry.Older;
        else At(entry.Newer).Older = entry.Older;
        if (entry.Older == Nobody) _oldest = entry.Newer;
        else At(entry.Older).Newer = entry.Newer;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public TKey Key;
        public TValue Value;
        public int Newer;

        /// <summary>The next of the free places, when this one is free.</summary>
        public int Older;
    }
}
