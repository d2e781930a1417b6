namespace HudumaContact.FakeTelco.Troubles;

/// <summary>What happens by chance in a run: the same again for the same seed, as far as the machine's own timing lets it.</summary>
internal sealed class Chance(int seed)
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    public bool Happens(double share)
    {
        if (share <= 0) return false;
        lock (_lock) return _random.NextDouble() < share;
    }

    public int Below(int most)
    {
        lock (_lock) return _random.Next(most);
    }

    public TimeSpan Within(TimeSpan most)
    {
        lock (_lock) return most * _random.NextDouble();
    }
}
