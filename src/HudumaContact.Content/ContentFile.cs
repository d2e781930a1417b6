namespace HudumaContact.Content;

/// <summary>One file of a release. The path is relative to the content folder and uses forward slashes.</summary>
public sealed record ContentFile(string Path, string Text);
