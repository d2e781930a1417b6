namespace HudumaContact.FakeTelco.People;

/// <summary>People whom no host has met, one after the other: as many as a run needs, the same ones for the same seed.</summary>
internal sealed class Newcomers(int seed)
{
    private readonly int _block = (int)((uint)seed % 100);
    private int _last = -1;

    public Person Next() => new($"+2547{_block:00}{Interlocked.Increment(ref _last):000000}");
}
