using System.Collections.Frozen;
using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Providers.Twilio.Voice;

/// <summary>Who calls. A caller who hides the number comes as a word, or as that word dialled on the keys of a phone, which looks like a number of many people at once.</summary>
internal static class HiddenCallers
{
    // ANONYMOUS, RESTRICTED, UNAVAILABLE, UNKNOWN, BLOCKED, on the keys.
    private static readonly FrozenSet<string> Spelt = new[] { "+266696687", "+7378742833", "+86282452253", "+8656696", "+2562533" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Null when the number is hidden, or when it is none.</summary>
    public static PhoneNumber? NumberOf(string from) =>
        !Spelt.Contains(from.Trim()) && PhoneNumber.TryParse(from, out var number, out _) ? number : null;
}
