using System.Threading.Channels;

namespace HudumaContact.Conversations.Messages;

/// <summary>
/// Messages on their way from the inbox to the worker. Only a way round the disk: what does not fit is read from there, since the row
/// is the truth.
/// </summary>
public sealed class WaitingMessages
{
    private const int MostInMemory = 10_000;

    private readonly Channel<WaitingMessage> _messages = Channel.CreateBounded<WaitingMessage>(
        new BoundedChannelOptions(MostInMemory) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private volatile bool _leftSome;

    /// <summary>Those here and those being worked on.</summary>
    internal Underway Underway { get; } = new();

    public ChannelReader<WaitingMessage> Reader => _messages.Reader;

    public void Add(WaitingMessage message)
    {
        Underway.Begin();
        if (_messages.Writer.TryWrite(message)) return;
        Underway.Finish();
        _leftSome = true;
    }

    /// <summary>Whether some wait on disk alone since it was last asked.</summary>
    public bool TakeLeftSome()
    {
        if (!_leftSome) return false;
        _leftSome = false;
        return true;
    }

    /// <summary>Some wait on disk alone.</summary>
    public void LeaveSome() => _leftSome = true;
}
