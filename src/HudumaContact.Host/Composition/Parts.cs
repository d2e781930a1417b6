using HudumaContact.Conversations;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Releases;
using HudumaContact.Handoff;
using HudumaContact.Handoff.Agents;
using HudumaContact.Host.Settings;
using HudumaContact.Host.Staff;
using HudumaContact.People;
using HudumaContact.Providers;
using HudumaContact.Providers.StatusConnectors;
using HudumaContact.Speech.Recordings;
using HudumaContact.Storage;

namespace HudumaContact.Host.Composition;

/// <summary>The parts of the house with the settings they need; the server and the commands that touch records share them.</summary>
internal static class Parts
{
    public static void AddParts(this IServiceCollection services, HudumaSettings settings, string home)
    {
        settings.Storage.Folder = Path.Combine(home, settings.Storage.Folder);
        settings.Flows.Path = Path.Combine(home, settings.Flows.Path);
        settings.Speech.Folder = Path.Combine(home, settings.Speech.Folder);
        settings.Storage.MakesMasterKey |= settings.Demo;
        if (settings.Demo) OpenAllHours(settings.Handoff.Desk.Hours);
        MakeFolder(settings.Storage.Folder);

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Hops);
        services.AddSingleton(settings.Calls);
        services.AddSingleton(settings.Messages);
        services.AddSingleton(settings.Promises);
        services.AddSingleton(settings.Retention);
        services.AddSingleton(settings.Handoff.Desk);
        services.AddSingleton(settings.Speech);
        services.AddSingleton(new LineBook([.. settings.WebhookLines().Select(line => line.Line)]));
        services.AddSingleton<SpeakingTimes>(content => SpeakingTime.Of(settings.Flows.Path, content));
        services.AddConversations();
        services.AddHandoff();
        services.AddSingleton<IAgentRoster, StaffRoster>();
        services.AddStatusConnectors(settings.Status.Connectors, settings.Status.AllowPrivateAddresses);
        services.AddSingleton(settings.SignIn);
        services.AddPeople(settings.Demo);
        services.AddStorage(settings.Storage);
        services.AddSingleton<StorageOpening>();
    }

    /// <summary>Who tries the demo may do so at night, and wants to reach a person then.</summary>
    private static void OpenAllHours(Dictionary<string, string> hours)
    {
        foreach (var day in Enum.GetNames<DayOfWeek>()) hours.TryAdd(day, "0:00-24:00");
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            DataFolder.Make(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WrongSetting("Storage:Folder", $"{folder} can't be made: {refused.Message} Name a folder that this user may write to.");
        }
    }

    public static IEnumerable<WebhookLine> WebhookLines(this HudumaSettings settings) =>
        settings.Lines.Select(line => new WebhookLine(line.ToLine(), new AllowedSources(line.AllowedSources)));
}
