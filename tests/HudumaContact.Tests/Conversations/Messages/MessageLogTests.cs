using HudumaContact.Content;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Messages;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Messages;

/// <summary>The thread of a number as the records have it.</summary>
public sealed class MessageLogTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_sides_stand_in_the_order_they_were_said()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "birth fee");
        await line.AskAsync(Wanjiku, "MENU");
        await line.AskAsync(Otieno, "death fee");

        var thread = await ThreadAsync(line);
        thread.Select(message => message is LoggedMessage.Ours).ShouldBe([false, true, false, true]);
        thread[0].Text.ShouldBe("birth fee");
        thread[1].Text.ShouldStartWith("fee of birth");
        thread[1].Parts.Encoding.ShouldBe(SmsEncoding.Gsm7);
        thread[2].Text.ShouldBe("MENU");
        thread[0].ShouldBeOfType<LoggedMessage.Received>().IsHandled.ShouldBeTrue();
        thread[1].ShouldBeOfType<LoggedMessage.Ours>().State.ShouldBe(MessageState.Sent);
    }

    [Fact]
    public async Task The_newest_are_told_when_there_are_too_many()
    {
        await using var line = await TextLine.OpenAsync();
        foreach (var text in new[] { "birth fee", "death fee", "passport fee" }) await line.AskAsync(Wanjiku, text);
        (await line.Board.Get<IMessageLog>().LatestAsync(Wanjiku, 2, Cancellation))
            .Select(message => message.Text.Split('\n')[0]).First().ShouldBe("passport fee");
    }

    [Fact]
    public async Task A_state_changes_with_its_report()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "birth fee");
        await line.Board.Get<IDeliveryReports>().TakeAsync(new DeliveryReport(Sms, null, "provider-1", Wanjiku, DeliveryStatus.Failed, "DeliveryFailure"), Cancellation);
        var ours = (await ThreadAsync(line))[1].ShouldBeOfType<LoggedMessage.Ours>();
        (ours.State, ours.Trouble, ours.ProviderMessage).ShouldBe((MessageState.Failed, "DeliveryFailure", "provider-1"));
    }

    [Fact]
    public async Task Of_who_is_erased_nothing_is_left_to_read()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "birth fee");
        await line.Board.Get<EraseContact>().RunAsync(Wanjiku, Cancellation);
        (await ThreadAsync(line)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_knows_a_number_that_never_wrote()
    {
        await using var line = await TextLine.OpenAsync();
        (await ThreadAsync(line)).ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<LoggedMessage>> ThreadAsync(TextLine line) => line.Board.Get<IMessageLog>().LatestAsync(Wanjiku, 50, Cancellation);
}
