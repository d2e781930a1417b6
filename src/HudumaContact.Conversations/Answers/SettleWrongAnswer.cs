namespace HudumaContact.Conversations.Answers;

/// <summary>A clerk has seen to an answer that was said to be wrong.</summary>
public sealed class SettleWrongAnswer(IWrongAnswers items, TodaysAnswers today, TimeProvider time)
{
    /// <summary>The catalogue is mended. It is so only when it tells another text.</summary>
    public async Task<Settling> CorrectedAsync(WrongAnswerId id, string by, CancellationToken cancellation)
    {
        if (await items.FindAsync(id, cancellation) is not { Verdict: null } item) return Settling.SettledBefore;
        if (IsStillTold(item)) return Settling.StillTold;
        return await items.SettleAsync(id, new Verdict(IsCorrected: true, "", by, Now), cancellation) ? Settling.Settled : Settling.SettledBefore;
    }

    public async Task<Settling> NotWrongAsync(WrongAnswerId id, string reason, string by, CancellationToken cancellation) =>
        await items.SettleAsync(id, new Verdict(IsCorrected: false, reason, by, Now), cancellation) ? Settling.Settled : Settling.SettledBefore;

    public bool IsStillTold(WrongAnswer item) => today.IsStillTold(item.About, item.Topic, item.Language, item.Wording, item.Catalogue);

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}

public enum Settling
{
    Settled,

    /// <summary>The catalogue that is live tells the same as before: publish the correction first.</summary>
    StillTold,

    /// <summary>By somebody else.</summary>
    SettledBefore,
}
