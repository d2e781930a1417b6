namespace HudumaContact.Providers;

/// <summary>The providers a line can have, as settings spell them.</summary>
public static class ProviderNames
{
    public const string AfricasTalking = "AfricasTalking";

    public static IReadOnlyList<string> All { get; } = [AfricasTalking];
}
