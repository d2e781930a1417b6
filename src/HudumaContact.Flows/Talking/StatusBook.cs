using System.Globalization;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Talking;

/// <summary>What the registers of agencies hold in one conversation, as the talk itself says: <c>!record passport-new PA1234567 id-number 12345678 ready 2026-11-20 Nyayo House</c>.</summary>
internal sealed class StatusBook
{
    private const string Shape = "!record passport-new PA1234567 id-number 12345678 ready 2026-11-20 Nyayo House";

    private readonly Dictionary<(string Service, string Reference), Entry> _entries = [];

    /// <exception cref="FormatException">It is no record; the message shows one.</exception>
    public void Add(string record)
    {
        if (record.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var service, var reference, var proof, var fact, var status, .. var rest]
            || !StatusFields.Proofs.Contains(proof, StringComparer.Ordinal) || !StatusFields.Statuses.Contains(status, StringComparer.Ordinal))
        {
            throw new FormatException($"'{record}' is no record. Write {Shape}: a service, a reference, {string.Join(" or ", StatusFields.Proofs)} and the fact, one of {string.Join(", ", StatusFields.Statuses)}, and perhaps a date and a place.");
        }

        DateOnly? since = rest is [var first, ..] && DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var place = string.Join(' ', since is null ? rest : rest[1..]);
        _entries[(service, reference.ToUpperInvariant())] = new Entry(proof, fact, status, place, since);
    }

    /// <summary>The second fact that the service's register asks for; empty when there is none.</summary>
    public string ProofOf(string service) => _entries.Where(entry => entry.Key.Service == service).Select(entry => entry.Value.Proof).FirstOrDefault("");

    public IReadOnlyDictionary<string, string>? Find(Item of, LookupRequest request, IWorld world, string language) =>
        _entries.TryGetValue((of.Id, request.Reference.Trim().ToUpperInvariant()), out var entry) && entry.Fact == request.Proof.Trim()
            ? StatusFields.Of(entry.Status, entry.Place, entry.Since, world, language)
            : null;

    private sealed record Entry(string Proof, string Fact, string Status, string Place, DateOnly? Since);
}
