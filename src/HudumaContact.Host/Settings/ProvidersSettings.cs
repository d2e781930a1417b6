using System.ComponentModel.DataAnnotations;

namespace HudumaContact.Host.Settings;

/// <summary>Where the APIs of providers are.</summary>
internal sealed class ProvidersSettings
{
    /// <summary>Time for one call to a provider. One that was not answered by then may have been heard.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(20);

    public VoiceProviderSettings AfricasTalking { get; set; } = new();

    public VoiceProviderSettings Twilio { get; set; } = new();

    public ProviderSettings Kannel { get; set; } = new();
}

internal sealed class ProviderSettings
{
    /// <summary>Empty: the live service; in a demo, the simulator.</summary>
    public string BaseAddress { get; set; } = "";
}

/// <summary>One that carries calls too.</summary>
internal sealed class VoiceProviderSettings
{
    /// <summary>Empty: the live service; in a demo, the simulator.</summary>
    public string BaseAddress { get; set; } = "";

    /// <summary>Hosts that recordings may be fetched from, with those below them. Empty: the provider's own.</summary>
    public List<string> RecordingHosts { get; set; } = [];
}
