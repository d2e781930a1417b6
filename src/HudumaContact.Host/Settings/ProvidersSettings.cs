using System.ComponentModel.DataAnnotations;

namespace HudumaContact.Host.Settings;

/// <summary>Where the APIs of providers are.</summary>
internal sealed class ProvidersSettings
{
    /// <summary>Time for one call to a provider. One that was not answered by then may have been heard.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(20);

    public ProviderSettings AfricasTalking { get; set; } = new();

    public ProviderSettings Twilio { get; set; } = new();

    public ProviderSettings Kannel { get; set; } = new();
}

internal sealed class ProviderSettings
{
    /// <summary>Empty: the live service; in a demo, the simulator.</summary>
    public string BaseAddress { get; set; } = "";
}
