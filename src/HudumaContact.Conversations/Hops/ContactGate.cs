using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Conversations.Hops;

/// <summary>
/// Lets one hop of a contact in at a time, in the order they came. Keyed by the contact and never striped: a caller whose hop
/// waits for a slow register holds up nobody else. A contact that nobody waits for takes no room.
/// </summary>
public sealed class ContactGate
{
    private readonly Lock _lock = new();

    // A contact whose hop is inside; its queue is made when somebody comes to wait.
    private readonly Dictionary<ContactAddress, LinkedList<TaskCompletionSource>?> _inside = [];

    /// <summary>Contacts with a hop inside or waiting.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _inside.Count;
        }
    }

    /// <summary>Waits for the contact's turn; disposing the pass ends it.</summary>
    /// <exception cref="TimeoutException">The turn did not come before the deadline.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public ValueTask<Pass> EnterAsync(ContactAddress contact, HopDeadline deadline, CancellationToken cancellation)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (_lock)
        {
            if (_inside.TryAdd(contact, null)) return new ValueTask<Pass>(new Pass(this, contact));
            place = new LinkedListNode<TaskCompletionSource>(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            (_inside[contact] ??= []).AddLast(place);
        }

        return WaitAsync(contact, place, deadline, cancellation);
    }

    private async ValueTask<Pass> WaitAsync(ContactAddress contact, LinkedListNode<TaskCompletionSource> place, HopDeadline deadline, CancellationToken cancellation)
    {
        try
        {
            await place.Value.Task.WaitAsync(deadline.Left, deadline.Time, cancellation);
        }
        catch (Exception gaveUp) when (gaveUp is TimeoutException or OperationCanceledException)
        {
            lock (_lock)
            {
                // Still queued: leave the queue. No longer queued: the turn came in this very moment, and is taken.
                if (place.List is not null)
                {
                    place.List.Remove(place);
                    throw;
                }
            }
        }

        return new Pass(this, contact);
    }

    private void Leave(ContactAddress contact)
    {
        TaskCompletionSource next;
        lock (_lock)
        {
            if (_inside[contact] is not { First: { } first } queue)
            {
                _inside.Remove(contact);
                return;
            }

            next = first.Value;
            queue.RemoveFirst();
        }

        next.SetResult();
    }

    /// <summary>A contact's turn. Dispose it once.</summary>
    public readonly struct Pass(ContactGate gate, ContactAddress contact) : IDisposable
    {
        public void Dispose() => gate.Leave(contact);
    }
}
