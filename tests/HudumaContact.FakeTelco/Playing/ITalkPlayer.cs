using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Talks;

namespace HudumaContact.FakeTelco.Playing;

/// <summary>Plays a talk on one line, and keeps what was told.</summary>
internal interface ITalkPlayer
{
    /// <returns>What was told at each step played; it stops where a talk can't go on.</returns>
    Task<IReadOnlyList<string>> PlayAsync(Person person, Talk talk, CancellationToken cancellation);
}
