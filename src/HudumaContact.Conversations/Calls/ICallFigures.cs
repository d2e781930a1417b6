using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>What the records say of calls, for who runs the lines.</summary>
public interface ICallFigures
{
    /// <summary>One for each line that had a call today, has one up, or one to be made.</summary>
    /// <param name="upSince">UTC: what began before, and was never told to have ended, is over all the same.</param>
    /// <param name="today">When this day began (UTC).</param>
    /// <param name="madeSince">UTC.</param>
    Task<IReadOnlyDictionary<LineId, CallFigures>> ReadAsync(DateTime upSince, DateTime today, DateTime madeSince, CancellationToken cancellation);
}

/// <param name="UpNow">Answered, and not over.</param>
/// <param name="Today">Calls that began today, citizens' and ours.</param>
/// <param name="AbandonedToday">Those of them whose caller left before anybody had answered.</param>
/// <param name="Made">Calls to ring or call citizens back that were made lately.</param>
/// <param name="ToBeMade">Those that wait to be.</param>
public sealed record CallFigures(int UpNow, int Today, int AbandonedToday, int Made, int ToBeMade)
{
    public static readonly CallFigures None = new(0, 0, 0, 0, 0);

    /// <summary>Of today's calls that are over, as the provider counts them.</summary>
    public TimeSpan LengthToday { get; init; }

    /// <summary>What today's calls cost, by currency; none where the provider tells no cost at the end of a call.</summary>
    public IReadOnlyList<CallCost> CostToday { get; init; } = [];
}

/// <param name="Currency">Three letters, as the provider tells it.</param>
/// <param name="Amount">In the currency, to a ten-thousandth of it.</param>
public sealed record CallCost(string Currency, decimal Amount);
