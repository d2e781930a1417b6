using HudumaContact.Flows.Definition;

namespace HudumaContact.Host.Settings;

/// <summary>What the web chat must obey beyond what every line must.</summary>
internal static class WebChatRules
{
    private const string Page = "/webchat";

    /// <exception cref="WrongSetting">The first rule that is broken.</exception>
    public static void Check(HudumaSettings settings)
    {
        var chats = settings.Lines.Index().Where(line => line.Item.Kind is LineKind.Chat).ToList();
        if (chats.Count > 1) throw new WrongSetting($"Lines:{chats[1].Index}:Kind", $"there is one web chat, and '{chats[0].Item.Id}' is it: its protocol has no room for the name of a line.");
        foreach (var (index, line) in chats)
        {
            if (line.Address != Page) throw new WrongSetting($"Lines:{index}:Address", $"'{line.Address}' must be {Page}: the chat's page is there.");
        }

        for (var index = 0; index < settings.WebChat.Origins.Count; index++) CheckOrigin(settings, index);
    }

    private static void CheckOrigin(HudumaSettings settings, int index)
    {
        var (origin, place) = (settings.WebChat.Origins[index], $"WebChat:Origins:{index}");
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.GetLeftPart(UriPartial.Authority) != origin)
            throw new WrongSetting(place, $"'{origin}' is no origin. Write what stands before the path of the portal's pages, e.g. https://www.example.go.ke");
        if (!settings.Demo && address.Scheme != "https") throw new WrongSetting(place, "it must begin with https:// outside a demo: what citizens write travels through that page.");
    }
}
