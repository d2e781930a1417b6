using System.Net.Http.Headers;
using System.Text;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Providers.Twilio;

/// <summary>What proves to Twilio's API who we are: an API key that can be withdrawn by itself (its sid and secret), or the auth token that signs the webhooks too.</summary>
internal static class TwilioCredentials
{
    public static AuthenticationHeaderValue Of(Line line) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(line.ApiKey.Length > 0 ? line.ApiKey : $"{line.Account}:{line.Secret}")));
}
