namespace HudumaContact.Flows.Checking;

/// <summary>The schemas that lie in a release for editors.</summary>
public static class PublishedSchemas
{
    public static IReadOnlyList<(string File, string Json)> All { get; } = [(FlowSchema.File, FlowSchema.Json), (DefaultsSchema.File, DefaultsSchema.Json), (RepliesSchema.File, RepliesSchema.Json)];
}
