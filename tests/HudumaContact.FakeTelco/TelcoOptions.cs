using HudumaContact.FakeTelco.Judging;
using HudumaContact.FakeTelco.Playing;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Troubles;

namespace HudumaContact.FakeTelco;

/// <summary>The host that is played against, and how.</summary>
internal sealed record TelcoOptions(HostAddress Host)
{
    /// <summary>Of the providers' APIs on this machine; 0: a free one.</summary>
    public int ApiPort { get; init; }

    /// <summary>People and their luck are the same again for the same seed.</summary>
    public int Seed { get; init; }

    public PlayOptions Play { get; init; } = new();

    public IReadOnlyDictionary<ApiTrouble, double> ApiTroubles { get; init; } = new Dictionary<ApiTrouble, double>();

    public Budgets Budgets { get; init; } = Budgets.Usual;

    /// <summary>Delivery reports for what the host sends.</summary>
    public bool SendsReports { get; init; } = true;

    /// <summary>Whether a demo host's own record is read at the end: what it holds in doubt is not lost.</summary>
    public bool AsksTheHost { get; init; }
}
