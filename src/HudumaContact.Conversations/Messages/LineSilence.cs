using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>Lines on which nothing has arrived for longer than people let pass in working hours: a webhook that is gone tells nobody itself.</summary>
public sealed class LineSilence(LineBook lines, ILineFigures figures, MessageOptions options, TimeProvider time)
{
    /// <summary>How far back a line's last arrival is looked for; what is older is silent anyway.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromDays(7);

    // Of a line that nobody has reached yet, nothing is known from before.
    private readonly DateTime _started = time.GetUtcNow().UtcDateTime;

    /// <summary>Silent lines and since when (UTC).</summary>
    public async Task<IReadOnlyDictionary<LineId, DateTime>> NowAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var last = await figures.LastInAsync(now - Back, cancellation);
        return lines.All
            .Select(line => (line.Id, Since: last.TryGetValue(line.Id, out var at) ? at : _started))
            .Where(line => WorkingHours.Between(line.Since, now) >= options.SilenceAlertAfter)
            .ToDictionary(line => line.Id, line => line.Since);
    }
}
