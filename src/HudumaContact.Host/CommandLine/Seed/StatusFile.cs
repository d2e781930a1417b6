using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using HudumaContact.Catalogue;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Flows.Running;

namespace HudumaContact.Host.CommandLine.Seed;

/// <summary>Reads applications from a file of JSON lines, and says of each line that is wrong what is, never whose.</summary>
internal sealed class StatusFile(ServiceCatalogue catalogue, IReadOnlyDictionary<string, SecondFactKind> known, ICollection<string> faults)
{
    public const string Sample = """{"service":"passport-new","reference":"PA1234567","idNumber":"12345678","status":"ready","place":"Nyayo House","date":"2026-11-20"}""";

    private readonly Dictionary<string, SecondFactKind> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<(string Service, string Reference)> _seen = [];

    public IReadOnlyList<StatusRow> Read(IEnumerable<string> lines)
    {
        var rows = new List<StatusRow>();
        foreach (var (index, line) in lines.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            var fault = Parse(line) is not { } parsed ? $"it is no JSON object of the known fields. Write {Sample}" : Fault(parsed, out var row) ?? Keep(row!, rows);
            if (fault is not null) faults.Add($"line {index + 1}: {fault}");
        }

        return rows;
    }

    private static StatusLine? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, StatusLineJson.Default.StatusLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string? Keep(StatusRow row, List<StatusRow> rows)
    {
        if (!_seen.Add((row.Of.Service, row.Of.Reference))) return "the same service and reference stand in a line before.";
        rows.Add(row);
        return null;
    }

    private string? Fault(StatusLine line, out StatusRow? row)
    {
        row = null;
        if (catalogue.FindService(line.Service ?? "") is null) return $"there is no service '{line.Service}' in the catalogue.";
        if (StatusReference.Read(line.Reference ?? "") is not { } reference) return "the reference must have 3 to 40 letters, digits, dashes and slashes.";
        if ((line.IdNumber is null) == (line.BirthDate is null)) return "write one second fact: idNumber, or birthDate as 1998-06-15.";
        var kind = line.IdNumber is null ? SecondFactKind.BirthDate : SecondFactKind.IdNumber;
        if (SecondFact.Read(kind, line.IdNumber ?? line.BirthDate) is not { } fact) return kind == SecondFactKind.IdNumber ? "idNumber must have 5 to 10 digits." : "birthDate must be a day, e.g. 1998-06-15.";
        if (_kinds.TryGetValue(line.Service!, out var others) ? others != kind : known.TryGetValue(line.Service!, out others) && others != kind)
            return $"'{line.Service}' is kept with the second fact {SecondFact.WordOf(others)}. All applications of a service have the same one.";
        if (StatusRecord.Find(line.Status ?? "") is not { } status) return $"the status must be one of {string.Join(", ", StatusFields.Statuses)}.";
        DateOnly? date = null;
        if (line.Date is { } day)
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return "the date must be a day, e.g. 2026-11-20.";
            date = read;
        }

        _kinds[line.Service!] = kind;
        row = new StatusRow(new StatusQuestion(line.Service!, reference, fact), new StatusRecord(status, StatusRecord.ReadPlace(line.Place), date));
        return null;
    }
}

/// <summary>An application as agencies write it.</summary>
internal sealed record StatusLine(string? Service, string? Reference, string? IdNumber, string? BirthDate, string? Status, string? Place, string? Date);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(StatusLine))]
internal sealed partial class StatusLineJson : JsonSerializerContext;
