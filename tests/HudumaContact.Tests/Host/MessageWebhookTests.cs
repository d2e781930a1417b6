using System.Net;
using System.Text.Json;
using HudumaContact.Content;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.Twilio;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>Text messages through the whole host: over HTTP in, by the simulator out.</summary>
public sealed class MessageWebhookTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task A_text_and_its_answer_are_on_the_simulated_phone()
    {
        using var response = await host.PostAsync("/hooks/at-sms?key=demo", ("id", "m-1"), ("from", "+254712000801"), ("text", "pasport ni how much"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await host.Services.GetRequiredService<MessageWork>().IdleAsync().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<OutboxWork>().IdleAsync().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        using var page = await host.GetAsync("/simulator/messages?number=0712000801");
        var messages = JsonDocument.Parse(await RunningHost.TextOf(page)).RootElement.EnumerateArray().ToList();
        messages.Count.ShouldBe(2);
        (Text(messages[0], "direction"), Text(messages[0], "line"), Text(messages[0], "text"), Text(messages[0], "state")).ShouldBe(("in", "at-sms", "pasport ni how much", "handled"));
        (Text(messages[1], "direction"), Text(messages[1], "line")).ShouldBe(("out", "at-sms"));
        Text(messages[1], "state").ShouldBeOneOf("sent", "delivered");
        Text(messages[1], "text").ShouldContain("KSh");
        messages[1].GetProperty("parts").GetInt32().ShouldBe(SmsParts.Of(Text(messages[1], "text")).Count);
        messages[1].GetProperty("at").GetDateTime().Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public async Task In_a_demo_Twilio_signs_over_the_address_listened_on()
    {
        var url = new Uri(host.Client.BaseAddress!, "/hooks/twilio-sms").ToString();
        var form = new[] { ("MessageSid", "SM801"), ("From", "HUDUMA"), ("Body", "x") };
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Item1, field.Item2))) };
        request.Headers.Add(SignedForms.SignatureHeader, TwilioSignature.Of("demo-twilio-token", url, new FormParameters(form)));
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/hooks/at-sms?key=demo")]
    [InlineData("/hooks/twilio-sms")]
    public async Task A_form_over_64_KiB_is_too_large(string path)
    {
        using var body = new ByteArrayContent([.. Enumerable.Repeat((byte)'x', 65 * 1024)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        // Refused by its length alone, so the body is not waited for: without this the client may still be writing when the answer comes.
        request.Headers.ExpectContinue = true;
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_gateway_that_asks_by_GET_can_bring_two_thousand_characters_in_the_address()
    {
        // Two thousand letters that take six each.
        using var response = await host.GetAsync("/hooks/kannel-sms?key=demo&id=m-2&from=HUDUMA&text=" + string.Concat(Enumerable.Repeat("%C4%A9", 2000)));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RunningHost.TextOf(response)).ShouldBeEmpty();
    }

    private static string Text(JsonElement message, string name) => message.GetProperty(name).GetString()!;
}
