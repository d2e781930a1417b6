namespace HudumaContact.FakeTelco.Judging;

/// <summary>How long a kind of answer took.</summary>
internal sealed class Times(string kind)
{
    private readonly List<double> _milliseconds = [];
    private bool _isSorted;

    public string Kind => kind;

    public int Count => _milliseconds.Count;

    public void Add(TimeSpan took)
    {
        _milliseconds.Add(took.TotalMilliseconds);
        _isSorted = false;
    }

    /// <summary>The least time that so great a share did not exceed.</summary>
    /// <param name="share">0.5 for the median; 1 for the longest.</param>
    public double Milliseconds(double share)
    {
        if (_milliseconds.Count == 0) return 0;
        if (!_isSorted) _milliseconds.Sort();
        _isSorted = true;
        return _milliseconds[Math.Clamp((int)Math.Ceiling(_milliseconds.Count * share) - 1, 0, _milliseconds.Count - 1)];
    }
}
