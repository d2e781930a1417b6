using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Lookups;

/// <summary>The exits of a look-up node.</summary>
internal static class LookupExit
{
    public static readonly Exit Found = new("found");
    public static readonly Exit NotFound = new("not-found");

    /// <summary>The register did not answer within its budget.</summary>
    public static readonly Exit Slow = new("slow");

    /// <summary>The register could not be asked.</summary>
    public static readonly Exit Failed = new("failed");

    /// <summary>Too many look-ups that found nothing.</summary>
    public static readonly Exit Limited = new("limited");
}
