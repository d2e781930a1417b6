using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Hops.On;
using HudumaContact.Flows.Events;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Hops.On;

public sealed class EventHandlersTests
{
    [Fact]
    public async Task Every_kind_of_event_has_exactly_one_handler()
    {
        await using var board = await Switchboard.OpenAsync();

        board.Get<IEnumerable<IEventHandler>>().Select(handler => handler.Event).ShouldBe(
            typeof(FlowEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(FlowEvent))), ignoreOrder: true);
    }

    [Fact]
    public void A_missing_handler_stops_the_start_and_is_named() =>
        Should.Throw<InvalidOperationException>(() => new EventHandlers([new SearchedHandler()])).Message.ShouldContain("has no handler. Write ");

    [Fact]
    public void A_second_handler_stops_the_start_and_both_are_named() =>
        Should.Throw<InvalidOperationException>(() => new EventHandlers([new SearchedHandler(), Also<Searched>()])).Message.ShouldStartWith("Searched has two handlers: SearchedHandler and ");

    [Fact]
    public async Task An_event_goes_to_its_handler_alone()
    {
        await using var board = await Switchboard.OpenAsync(change: services =>
        {
            services.AddSingleton(Mock.Of<IHopCommitter>());
            foreach (var handler in services.Where(service => service.ServiceType == typeof(IEventHandler)).ToList()) services.Remove(handler);
            foreach (var kind in typeof(FlowEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(FlowEvent)))) services.AddSingleton(Handler(kind).Object);
        });
        var handlers = board.Get<IEnumerable<IEventHandler>>().Select(Mock.Get).ToList();

        await board.Get<EventHandlers>().HandleAsync(new Rated(4), scene: null!);

        foreach (var handler in handlers)
        {
            handler.Verify(one => one.HandleAsync(It.IsAny<FlowEvent>(), It.IsAny<HopScene>()), handler.Object.Event == typeof(Rated) ? Times.Once : Times.Never);
        }
    }

    private static Mock<IEventHandler> Handler(Type of)
    {
        var handler = new Mock<IEventHandler>();
        handler.SetupGet(one => one.Event).Returns(of);
        return handler;
    }

    private static IEventHandler Also<TEvent>() => Handler(typeof(TEvent)).Object;
}
