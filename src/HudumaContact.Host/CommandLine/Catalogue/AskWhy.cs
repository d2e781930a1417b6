using HudumaContact.Catalogue;

namespace HudumaContact.Host.CommandLine.Catalogue;

/// <summary>Prints why a question was understood as it was.</summary>
internal static class AskWhy
{
    public static void Print(Explanation why, TextWriter output)
    {
        output.WriteLine("\nwords:");
        foreach (var (typed, known, meaning) in why.Words) output.WriteLine($"  {typed}{(known == typed ? "" : $" (read as {known})")}: {meaning}");
        output.WriteLine("\ncues, the deciding one first:");
        foreach (var (words, intent, strength) in why.Cues) output.WriteLine($"  \"{words}\": {strength} {Intents.Name(intent)}");
        output.WriteLine("\nwhat questions taught, what speaks most for it first (flows/catalogue/learned.yaml):");
        foreach (var (feature, weight) in why.Learned) output.WriteLine($"  {weight:0.00}  \"{feature}\"");
        output.WriteLine("\nservices, by the words of theirs that fit best, and by what questions taught (flows/catalogue/learned-services.yaml):");
        foreach (var (service, phrase, coverage, score) in why.Matches) output.WriteLine($"  {score:0.00}  {service.Id}: {(phrase is null ? "only what questions taught" : $"{coverage:0%} of \"{phrase}\"")}");
    }
}
