using System.Text.Json;

namespace HudumaContact.Tests.Catalogue;

/// <summary>Questions of which it is known what they mean, a file of them for each way they are used.</summary>
internal static class KnownQuestions
{
    public static IReadOnlyList<AskedFor> Of(string file) =>
        [.. File.ReadLines(Path.Combine(RealCatalogue.Root(), "tests", "HudumaContact.Tests", "Catalogue", $"{file}-questions.jsonl"))
            .Select(line => JsonSerializer.Deserialize<AskedFor>(line, JsonSerializerOptions.Web)!)];

    internal sealed record AskedFor(string Text, string Intent, string? Service, string? County);
}
