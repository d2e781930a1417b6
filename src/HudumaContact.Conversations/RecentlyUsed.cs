using System.Diagnostics.CodeAnalysis;

namespace HudumaContact.Conversations;

/// <summary>A bounded memory: what was not used for longest is forgotten first. Safe for many threads.</summary>
public sealed class RecentlyUsed<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _order = [];

    public int Count
    {
        get
        {
            lock (_lock) return _nodes.Count;
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (!_nodes.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            _order.Remove(node);
            _order.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    public void Keep(TKey key, TValue value)
    {
        if (capacity <= 0) return;
        lock (_lock)
        {
            if (_nodes.Remove(key, out var old)) _order.Remove(old);
            _nodes[key] = _order.AddFirst((key, value));
            if (_nodes.Count <= capacity) return;
            _nodes.Remove(_order.Last!.Value.Key);
            _order.RemoveLast();
        }
    }

    public void Forget(TKey key)
    {
        lock (_lock)
        {
            if (_nodes.Remove(key, out var node)) _order.Remove(node);
        }
    }

    public void ForgetWhere(Func<TValue, bool> isMeant)
    {
        lock (_lock)
        {
            for (var node = _order.First; node is not null;)
            {
                var next = node.Next;
                if (isMeant(node.Value.Value))
                {
                    _nodes.Remove(node.Value.Key);
                    _order.Remove(node);
                }

                node = next;
            }
        }
    }
}
