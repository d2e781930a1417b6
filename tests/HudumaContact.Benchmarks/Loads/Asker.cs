using HudumaContact.FakeTelco.People;

namespace HudumaContact.Benchmarks.Loads;

/// <summary>Somebody with a question.</summary>
/// <param name="Question">Its number among all questions.</param>
internal sealed record Asker(Person Person, int Question);
