namespace HudumaContact.Conversations.Hops;

/// <summary>Wakes whoever has work from a hop, once it is on disk. The rows are the truth: a bell that is never rung costs time, not work.</summary>
public interface IHopBell
{
    void Ring(HopScene scene);
}
