using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Tests.Conversations;

/// <summary>Every line that was logged, for tests of what stands in it and what does not.</summary>
internal sealed class KeptLog
{
    public ConcurrentQueue<string> Lines { get; } = [];
}

internal sealed class KeptLogger<T>(KeptLog log) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        log.Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
}
