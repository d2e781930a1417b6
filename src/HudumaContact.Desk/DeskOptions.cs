namespace HudumaContact.Desk;

/// <summary>What the pages need to know of the installation.</summary>
/// <param name="FlowsFolder">The folder that a page publishes from.</param>
/// <param name="WatchesFlows">Whether the folder is published by itself when a file in it changes.</param>
/// <param name="IsDemo">Whether it is a demo: its pages are open, and there is a simulator.</param>
public sealed record DeskOptions(string FlowsFolder, bool WatchesFlows, bool IsDemo);
