namespace HudumaContact.Conversations;

/// <summary>UUIDs of version 7: 48 bits of milliseconds, then chance. Two hosts never make the same.</summary>
public sealed class TimedIds(TimeProvider time) : IIdSource
{
    public Guid Next() => Guid.CreateVersion7(time.GetUtcNow());

    public Guid NextOn(DateOnly day) => Guid.CreateVersion7(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));
}
