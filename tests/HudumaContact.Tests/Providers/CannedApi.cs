using System.Net;
using System.Text;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers;
using HudumaContact.Tests.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers;

/// <summary>A provider's API that gives one answer, whatever is asked, and keeps what was asked. No packet leaves this process.</summary>
internal sealed class CannedApi(HttpStatusCode status, string body, string type = "application/json") : HttpMessageHandler
{
    public static readonly MessageId Message = new(Guid.Parse("0193a5c0-0000-7000-8000-000000000042"));

    public HttpMethod? Method { get; private set; }

    public Uri? Address { get; private set; }

    public string Body { get; private set; } = "";

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public KeptLog Log { get; } = new();

    /// <summary>The fields of the form or of the query.</summary>
    public IReadOnlyDictionary<string, string> Fields => FieldsOf(Body.Length > 0 ? Body : Address!.Query.TrimStart('?'));

    public static Dictionary<string, string> FieldsOf(string form) => form.Split('&').Select(field => field.Split('=', 2))
        .ToDictionary(field => Uri.UnescapeDataString(field[0].Replace('+', ' ')), field => Uri.UnescapeDataString(field[1].Replace('+', ' ')));

    /// <summary>Hands the message to the line's provider, which answers in the canned way.</summary>
    public async Task<SendResult> SendAsync(Line line, string text, string number = "+254700000001", string? from = null, string? linkId = null, string address = "http://127.0.0.1:9/base")
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new PublicAddress(Webhooks.PublicAddress, () => ""));
        services.AddSingleton(Log);
        services.AddLogging(logs => logs.SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton(typeof(ILogger<>), typeof(KeptLogger<>));
        services.AddMessageSenders(new ProviderAddresses(new Uri(address), new Uri(address), new Uri(address), TimeSpan.FromSeconds(5)));
        services.AddHttpClient(line.Provider).ConfigurePrimaryHttpMessageHandler(() => this);
        await using var provider = services.BuildServiceProvider();
        var sender = provider.GetServices<IMessageSender>().Single(each => each.Provider == line.Provider);
        PhoneNumber.TryParse(number, out var to, out _).ShouldBeTrue();
        return await sender.SendAsync(new MessageToSend(Message, line, from ?? line.Address, to, text, linkId), TestContext.Current.CancellationToken);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        (Method, Address) = (request.Method, request.RequestUri);
        foreach (var header in request.Headers) Headers[header.Key] = string.Join(", ", header.Value);
        if (request.Content is not null) Body = await request.Content.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) };
    }
}
