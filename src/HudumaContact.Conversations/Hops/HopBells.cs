namespace HudumaContact.Conversations.Hops;

/// <summary>All who are woken by a hop.</summary>
public sealed class HopBells(IEnumerable<IHopBell> bells)
{
    private readonly IHopBell[] _bells = [.. bells];

    /// <summary>Once the hop is on disk.</summary>
    public void Ring(HopScene scene)
    {
        if (scene.Facts.Count == 0) return;
        foreach (var bell in _bells) bell.Ring(scene);
    }
}
