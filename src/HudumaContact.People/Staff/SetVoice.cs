using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.People.Audit;
using Microsoft.AspNetCore.Identity;

namespace HudumaContact.People.Staff;

/// <summary>Writes down where calls ring for somebody who answers citizens.</summary>
public sealed class SetVoice(UserManager<Person> users, CallOptions calls, LineBook lines, IAuditTrail audit)
{
    public const int Longest = 200;

    /// <param name="voice">As <see cref="DialTarget.Read"/> takes it; empty: they take no calls.</param>
    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<string?> RunAsync(string by, Person person, string voice, CancellationToken cancellation)
    {
        voice = voice.Trim();
        if (voice == person.Voice) return null;
        if (DialTarget.IsExtension(voice) && calls.ExtensionsAt.Length == 0)
            return $"'{voice}' is an extension, and nobody has said of which exchange: set Calls:ExtensionsAt to its SIP domain, e.g. pbx.huduma.go.ke, and start again. Or write a number, a SIP address or a browser's client.";
        if (PhoneNumber.TryParse(voice, out var number, out _))
        {
            if (lines.IsOwn(number)) return "This is the number of a line of ours: a call that is put through would come back to it. Write the number of the person's own phone, an extension, a SIP address or a browser's client.";
            if (!number.IsPhone) return "This number is nobody's phone, or costs more than a call does. Write a mobile or fixed number, an extension, a SIP address or a browser's client.";
        }

        if (voice.Length > Longest || (voice.Length > 0 && DialTarget.Read(voice, calls.ExtensionsAt) is null)) return "Where calls ring is a number (+254700000001), an extension (101), a SIP address (sip:amina@example.go.ke) or a browser's client (client:amina); or nothing.";
        // The number is their own, and nobody else's to read in the trail.
        await audit.WriteAsync(new AuditEntry(by, Act.Changed, $"person:{person.Name}", voice.Length == 0 ? "takes no calls" : "where calls ring"), cancellation);
        person.Voice = voice;
        var changed = await users.UpdateAsync(person);
        return changed.Succeeded ? null : PersonRules.Told(changed);
    }
}
