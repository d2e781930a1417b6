using HudumaContact.Flows.Events;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>What becomes of an event. A handler only adds facts to the scene; they are written together with the hop.</summary>
public interface IEventHandler
{
    Type Event { get; }

    ValueTask HandleAsync(FlowEvent happened, HopScene scene);
}

/// <inheritdoc cref="IEventHandler"/>
public interface IEventHandler<in TEvent> : IEventHandler
    where TEvent : FlowEvent
{
    Type IEventHandler.Event => typeof(TEvent);

    ValueTask IEventHandler.HandleAsync(FlowEvent happened, HopScene scene) => HandleAsync((TEvent)happened, scene);

    ValueTask HandleAsync(TEvent happened, HopScene scene);
}
