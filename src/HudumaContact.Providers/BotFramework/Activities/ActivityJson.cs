using System.Text.Json.Serialization;
using HudumaContact.Providers.BotFramework.Signing;

namespace HudumaContact.Providers.BotFramework.Activities;

/// <summary>How everything is written that goes to and comes from a hub.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(IncomingActivity))]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(IReadOnlyList<Account>))]
[JsonSerializable(typeof(PagedMembers))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(ChannelMetadata))]
[JsonSerializable(typeof(PublishedKeys))]
internal sealed partial class ActivityJson : JsonSerializerContext;
