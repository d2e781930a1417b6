using System.Text.Json;

namespace HudumaContact.Benchmarks.Questions;

/// <summary>A question with what is expected to be understood.</summary>
internal sealed record AskedQuestion(string Text, string Intent, string? Service)
{
    public static IReadOnlyList<AskedQuestion> Read(string file) =>
        [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<AskedQuestion>(line, JsonSerializerOptions.Web)!)];
}
