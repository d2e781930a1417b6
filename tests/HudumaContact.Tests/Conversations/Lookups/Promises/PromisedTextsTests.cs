using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;
using HudumaContact.Tests.Conversations.Messages;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Lookups.Promises;

/// <summary>Promised answers in the outbox.</summary>
public sealed class PromisedTextsTests
{
    private static readonly LineId Second = new("second");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_handed_over_again_and_again_even_at_once_is_sent_once()
    {
        await using var line = await TextLine.OpenAsync();
        var message = await MessageAsync(line.Board);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakeAsync(line.Board, message)));
        await line.LookAsync();
        (await TakeAsync(line.Board, message)).ShouldBeTrue();
        await line.LookAsync();

        taken.ShouldAllBe(isTaken => isTaken);
        line.Provider.Sent.ShouldHaveSingleItem().Text.ShouldBe("It is ready.");
    }

    [Fact]
    public async Task It_was_asked_for_so_neither_STOP_nor_the_night_keeps_it_back()
    {
        await using var line = await TextLine.OpenAsync();
        var message = await MessageAsync(line.Board);
        await line.AskAsync(Wanjiku, "STOP");
        var before = line.Provider.Sent.Count;
        // An hour before midnight in Nairobi.
        line.Board.Time.Advance(TimeSpan.FromHours(13));

        await TakeAsync(line.Board, message);
        await line.LookAsync();

        line.Provider.Sent.Skip(before).ShouldHaveSingleItem().To.ShouldBe(Wanjiku);
    }

    [Theory]
    [InlineData("second", "second")]
    [InlineData("sms", "sms")]
    [InlineData("at-ussd", "sms")]
    [InlineData("no-more", "sms")]
    public async Task Who_asked_by_text_is_answered_on_the_same_line_and_who_dialled_on_the_first(string promisedOn, string sentOn)
    {
        await using var board = await OpenAsync(change: static services => services.AddSingleton(new LineBook([Ussd, SmsLine(Sms), SmsLine(Second)])));

        await TakeAsync(board, await MessageAsync(board) with { PromisedOn = new LineId(promisedOn) });

        (await board.ScalarAsync<string>("SELECT line_id FROM messages_out")).ShouldBe(sentOn);
    }

    private static Line SmsLine(LineId id) => new(id, LineKind.Sms, KeptMessages.Name, "22647", "demo");

    private static async Task<PromisedMessage> MessageAsync(Switchboard board)
    {
        await board.HopAsync(Wanjiku, "s");
        var contact = await board.Get<IContactStore>().FindAsync(Wanjiku, Cancellation);
        return new PromisedMessage(new PromiseId(Guid.CreateVersion7()), contact.ShouldNotBeNull(), Ussd.Id, "It is ready.");
    }

    private static Task<bool> TakeAsync(Switchboard board, PromisedMessage message) => board.Get<IPromisedMessages>().TakeAsync(message, Cancellation).AsTask();
}
