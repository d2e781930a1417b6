using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Retention;
using HudumaContact.Conversations.Speaking;
using HudumaContact.People.SignIn;
using HudumaContact.Providers.DirectLine;
using HudumaContact.Storage;

namespace HudumaContact.Host.Settings;

/// <summary>
/// Every setting there is, one property per section; appsettings.sample.json explains each.
/// </summary>
internal sealed class HudumaSettings
{
    /// <summary>A demo on this machine alone: made-up secrets are accepted and the simulator exists.</summary>
    public bool Demo { get; set; }

    /// <summary>What the server listens on, separated by semicolons. ASPNETCORE_URLS says the same.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:5080";

    /// <summary>The https address that providers reach us by. Empty in the demo: the address listened on.</summary>
    public string PublicBaseUrl { get; set; } = "";

    public List<LineSettings> Lines { get; set; } = [];

    public ProvidersSettings Providers { get; set; } = new();

    public HopOptions Hops { get; set; } = new();

    public CallOptions Calls { get; set; } = new();

    public MessageOptions Messages { get; set; } = new();

    public WebChatOptions WebChat { get; set; } = new();

    public StatusSettings Status { get; set; } = new();

    public PromiseOptions Promises { get; set; } = new();

    public HandoffSettings Handoff { get; set; } = new();

    public RetentionOptions Retention { get; set; } = new();

    public StorageOptions Storage { get; set; } = new();

    public DoorOptions SignIn { get; set; } = new();

    public FlowsSettings Flows { get; set; } = new();

    public SpeechOptions Speech { get; set; } = new();

    public LogSettings Log { get; set; } = new();
}
