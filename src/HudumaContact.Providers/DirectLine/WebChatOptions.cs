using System.ComponentModel.DataAnnotations;

namespace HudumaContact.Providers.DirectLine;

/// <summary>Settings of the web chat: section <c>WebChat</c>.</summary>
public sealed class WebChatOptions
{
    /// <summary>Origins of the portals that may hold our page, or a Web Chat of their own that speaks to us. Our own is always one.</summary>
    public List<string> Origins { get; set; } = [];

    /// <summary>How long a token is good for. A page that is looked at renews it in time. Default 30 minutes, as Direct Line has it.</summary>
    [Range(typeof(TimeSpan), "00:02:00", "01:00:00")]
    public TimeSpan TokenFor { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a chat can be gone on with: no token is renewed past it. Default 24 hours.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "7.00:00:00")]
    public TimeSpan ChatFor { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Chats that one address may begin in a minute. Default 60: behind a proxy all come from its address.</summary>
    [Range(1, 100_000)]
    public int BegunInMinute { get; set; } = 60;

    /// <summary>What a citizen may say in one chat in a minute. Default 40.</summary>
    [Range(1, 1000)]
    public int SaidInMinute { get; set; } = 40;

    /// <summary>Pages that may look at their chats at once. Default 5000.</summary>
    [Range(1, 100_000)]
    public int Watching { get; set; } = 5000;
}
