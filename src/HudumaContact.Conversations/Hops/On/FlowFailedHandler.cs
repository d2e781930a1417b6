using HudumaContact.Flows.Events;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Hops.On;

/// <summary>A fault of the flow that the check did not see: one error for the operator, with where to look.</summary>
public sealed partial class FlowFailedHandler(ILogger<FlowFailedHandler> logger) : IEventHandler<FlowFailed>
{
    public ValueTask HandleAsync(FlowFailed happened, HopScene scene)
    {
        Log.Failed(logger, happened.At.Flow, happened.At.Node, scene.Release.Hash, happened.Reason);
        return ValueTask.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Flow {Flow} failed at {Node} in release {Release}: {Reason}")]
        public static partial void Failed(ILogger logger, string flow, string node, string release, string reason);
    }
}
