using System.Diagnostics.CodeAnalysis;
using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Conversations.Speaking;

/// <summary>How prompts were read last. Reading one costs more than all else of a hop, and most callers hear the same.</summary>
public sealed class PromptReadings : IContactMemory
{
    private const int Most = 4096;

    private readonly RecentlyUsed<(string Language, string Text), PromptReading> _readings = new(Most);

    internal bool TryGet((string Language, string Text) key, [MaybeNullWhen(false)] out PromptReading reading) => _readings.TryGet(key, out reading);

    internal void Keep((string Language, string Text) key, PromptReading reading) => _readings.Keep(key, reading);

    /// <summary>Whose a value is nobody can tell by a line: with anybody who is erased all lines with values go.</summary>
    void IContactMemory.Forget(ContactId contact, DateTime at) => _readings.ForgetWhere(static reading => reading.HoldsValue);
}
