using System.Collections.Frozen;
using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>Exactly one handler for each kind of event: a missing or a second one stops the start.</summary>
public sealed class EventHandlers
{
    private readonly FrozenDictionary<Type, IEventHandler> _handlers;

    /// <exception cref="InvalidOperationException">An event has no handler, or two.</exception>
    public EventHandlers(IEnumerable<IEventHandler> handlers)
    {
        var byEvent = new Dictionary<Type, IEventHandler>();
        foreach (var handler in handlers)
        {
            if (!byEvent.TryAdd(handler.Event, handler))
            {
                throw new InvalidOperationException($"{handler.Event.Name} has two handlers: {byEvent[handler.Event].GetType().Name} and {handler.GetType().Name}. Remove one.");
            }
        }

        // Only to tell what is missing; nothing is registered this way.
        foreach (var kind in typeof(FlowEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(FlowEvent)) && !type.IsAbstract))
        {
            if (!byEvent.ContainsKey(kind)) throw new InvalidOperationException($"{kind.Name} has no handler. Write {kind.Name}Handler in Hops/On and add it to AddConversations.");
        }

        _handlers = byEvent.ToFrozenDictionary();
    }

    public ValueTask HandleAsync(FlowEvent happened, HopScene scene) => _handlers[happened.GetType()].HandleAsync(happened, scene);
}
