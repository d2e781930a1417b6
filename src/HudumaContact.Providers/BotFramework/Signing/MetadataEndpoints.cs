using HudumaContact.Providers.BotFramework.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace HudumaContact.Providers.BotFramework.Signing;

/// <summary>What anybody may read of us, so that a hub can check our tokens.</summary>
internal sealed class MetadataEndpoints(HubAddress address, SigningKeys keys)
{
    public Task MetadataAsync(HttpContext context) => HubAnswer.WriteAsync(
        context.Response, new ChannelMetadata(address.Issuer, address.Keys, [SecurityAlgorithms.RsaSha256]), ActivityJson.Default.ChannelMetadata);

    public Task KeysAsync(HttpContext context) => HubAnswer.WriteAsync(
        context.Response, new PublishedKeys([.. keys.Published.Select(key => key.Published)]), ActivityJson.Default.PublishedKeys);
}
