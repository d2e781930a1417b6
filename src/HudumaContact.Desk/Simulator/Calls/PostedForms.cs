using HudumaContact.Desk.Simulator.Calls.Networks;

namespace HudumaContact.Desk.Simulator.Calls;

/// <summary>What the network has posted for one call, and what came back.</summary>
/// <param name="changed">Something is to be shown anew.</param>
public sealed class PostedForms(Func<Task> changed)
{
    private readonly List<Posted> _posted = [];
    private (IVoiceWire Wire, NetworkPost Post)? _latest;

    public Posted? Latest => _posted is [.., var latest] ? latest : null;

    public int Count => _posted.Count;

    /// <summary>For another call.</summary>
    public void Clear()
    {
        _posted.Clear();
        _latest = null;
    }

    public async ValueTask<WireReply> PostAsync(IVoiceWire wire, NetworkPost post)
    {
        _latest = (wire, post);
        var reply = await wire.PostAsync(post.Address, post.Fields);
        _posted.Add(new Posted(wire.PathOf(post.Address), post.Fields, reply));
        await changed();
        return reply;
    }

    /// <summary>The latest form once more, as networks do. The phone goes on as it was.</summary>
    /// <returns>Whether the same came back.</returns>
    public async Task<bool> DeliverAgainAsync()
    {
        if (Latest is not { } before || _latest is not var (wire, post)) return false;
        var again = await wire.PostAsync(post.Address, post.Fields);
        var isSame = again.Status == before.Reply.Status && again.Body == before.Reply.Body;
        _posted.Add(before with { Reply = again, CameBackTheSame = isSame });
        await changed();
        return isSame;
    }
}
