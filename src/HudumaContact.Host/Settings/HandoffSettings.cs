using HudumaContact.Providers.BotFramework;

namespace HudumaContact.Host.Settings;

/// <summary>Who answers when a citizen asks for a person.</summary>
internal sealed class HandoffSettings
{
    public HubOptions Hub { get; set; } = new();
}
