using HudumaContact.Conversations.Messages;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd.Kannel;

/// <summary>A phone texts through a real Kannel to our host, and the answer comes back to the phone the same way, with both delivery steps.</summary>
public sealed class RealGatewayTests
{
    private const string Line = "kannel-sms";

    // Of the first line: the fake operator's own protocol has one message a line, and loses what stands below.
    private const string Answer = "Pasipoti";

    // The beginning of a report's request in the host's own log; the query is blanked there.
    private const string Report = "/hooks/kannel-sms/report?key=***&message=***&status=***";

    [Theory]
    [InlineData("254712000601 22647 text pasport ni how much")]
    [InlineData("254712000602 22647 ucs2 %00p%00a%00s%00p%00o%00r%00t%00 %00b%00e%00i%00 %01%29%20%AC")]
    public async Task A_question_is_answered_and_the_answer_is_delivered(string text)
    {
        Assert.SkipWhen(KannelGateway.Missing is not null, KannelGateway.Missing ?? "");
        var cancellation = TestContext.Current.CancellationToken;
        await using var gateway = new KannelGateway();
        await using var host = await HostProcess.StartAsync(Settings(gateway, KannelGateway.Password), cancellation);
        await gateway.StartAsync(host.Address, Key, cancellation);
        await gateway.TextAsync(text, cancellation);

        var printed = await gateway.SentToPhonesAsync(cancellation);
        printed.ShouldStartWith($"22647 +{text.Split(' ')[0]} ");
        printed.ShouldContain(Answer);
        (await MessageRecords.UntilAsync(host, Line, [MessageState.Delivered], cancellation)).ShouldBe([MessageState.Delivered]);
        (await Eventually.SeeAsync(() => ReportsTo(host), reports => reports == 2, cancellation)).ShouldBe(2, host.Log);
        ShouldHideSecrets(host);
    }

    [Fact]
    public async Task A_message_that_comes_while_we_are_down_is_answered_once_when_we_are_up()
    {
        Assert.SkipWhen(KannelGateway.Missing is not null, KannelGateway.Missing ?? "");
        var cancellation = TestContext.Current.CancellationToken;
        await using var gateway = new KannelGateway();
        var down = await HostProcess.StartAsync(Settings(gateway, KannelGateway.Password), cancellation);
        await gateway.StartAsync(down.Address, Key, cancellation);
        await down.KillAsync();
        await gateway.TextAsync("254712000603 22647 text pasport ni how much", cancellation);

        await using var host = await HostProcess.StartAsync(Settings(gateway, KannelGateway.Password), cancellation, down);
        (await gateway.SentToPhonesAsync(cancellation)).ShouldContain(Answer);
        (await MessageRecords.UntilAsync(host, Line, [MessageState.Delivered], cancellation)).ShouldBe([MessageState.Delivered]);
        MessageRecords.ReceivedOn(host, Line).ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_password_fails_the_message_and_tells_the_operator_not_the_password()
    {
        Assert.SkipWhen(KannelGateway.Missing is not null, KannelGateway.Missing ?? "");
        var cancellation = TestContext.Current.CancellationToken;
        await using var gateway = new KannelGateway();
        await using var host = await HostProcess.StartAsync(Settings(gateway, "wrong-test-pw"), cancellation);
        await gateway.StartAsync(host.Address, Key, cancellation);
        await gateway.TextAsync("254712000604 22647 text pasport ni how much", cancellation);

        (await MessageRecords.UntilAsync(host, Line, [MessageState.Failed], cancellation)).ShouldBe([MessageState.Failed]);
        (await Eventually.SeeAsync(() => host.Log, log => log.Contains("Authorization failed for sendsms", StringComparison.Ordinal), cancellation)).ShouldContain("Authorization failed for sendsms");
        host.Log.ShouldNotContain("wrong-test-pw");
        ShouldHideSecrets(host);
    }

    // In an address it is full of percent signs, one of them before a letter that Kannel would fill in.
    private const string Key = "a-key+with%signs-é";

    private static Dictionary<string, string> Settings(KannelGateway gateway, string password) => new(StringComparer.Ordinal)
    {
        ["Demo"] = "true",
        ["Flows__Watch"] = "false",
        ["Log__Level"] = "Verbose",
        ["Log__Overrides__Microsoft"] = "Information",
        ["Log__Overrides__System"] = "Verbose",
        ["Providers__Kannel__BaseAddress"] = gateway.Address.ToString(),
        ["Lines__4__Secret"] = Key,
        ["Lines__4__Account"] = KannelGateway.User,
        ["Lines__4__ApiKey"] = password,
    };

    private static int ReportsTo(HostProcess host) =>
        host.Log.Split('\n').Count(line => line.Contains("Request starting", StringComparison.Ordinal) && line.Contains(Report, StringComparison.Ordinal));

    private static void ShouldHideSecrets(HostProcess host)
    {
        host.Log.ShouldNotContain(KannelGateway.Password);
        host.Log.ShouldNotContain(Key);
        host.Log.ShouldNotContain(Uri.EscapeDataString(Key));
        host.Log.ShouldNotContain("712000601");
        host.Log.ShouldNotContain("how much");
    }
}
