namespace HudumaContact.Host.Settings;

internal sealed class FlowsSettings
{
    /// <summary>The folder of flow files and catalogue; relative to the folder of the settings file.</summary>
    public string Path { get; set; } = "flows";

    /// <summary>Publish the folder whenever a file in it changes. Only in the demo.</summary>
    public bool Watch { get; set; } = true;
}
