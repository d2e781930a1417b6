namespace HudumaContact.Flows.Rendering;

/// <summary>What can be chosen on a screen: the key that chooses it, and what it says.</summary>
public readonly record struct Choice(string Key, string Label);
