using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Tests.Conversations.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Lines;

/// <summary>What the records say of the lines.</summary>
public sealed class LineFiguresTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_came_and_went_today_is_counted_and_priced()
    {
        await using var line = await OpenPricedAsync();
        var asked = line.Board.Time.GetUtcNow().UtcDateTime;
        await line.AskAsync(Wanjiku, "birth fee");
        await line.AskAsync(Otieno, "birth fee");

        var figures = await FiguresAsync(line);
        figures.LastIn.ShouldBe(asked);
        figures.LastOut.ShouldBe(asked);
        figures.ReceivedToday.ShouldBe(2);
        figures.SentToday.ShouldBe(2);
        figures.Underway.ShouldBe(2);
        figures.SpentToday.ShouldBe(1.6m);
        figures.SpentThisMonth.ShouldBe(1.6m);
        figures.FailedToday.ShouldBeEmpty();
    }

    [Fact]
    public async Task Yesterday_is_of_this_month_and_not_of_today()
    {
        await using var line = await OpenPricedAsync();
        await line.AskAsync(Wanjiku, "birth fee");
        line.Board.Time.Advance(TimeSpan.FromDays(1));

        var figures = await FiguresAsync(line);
        (figures.ReceivedToday, figures.SentToday, figures.SpentToday, figures.SpentThisMonth).ShouldBe((0, 0, 0m, 0.8m));
    }

    [Fact]
    public async Task What_is_delivered_on_another_day_was_paid_for_on_the_day_it_was_sent()
    {
        await using var line = await OpenPricedAsync();
        await line.AskAsync(Wanjiku, "birth fee");
        var sent = line.Board.Time.GetUtcNow().UtcDateTime;
        line.Board.Time.Advance(TimeSpan.FromDays(1));
        await line.Board.Get<IDeliveryReports>().TakeAsync(new DeliveryReport(Sms, null, "provider-1", null, DeliveryStatus.Delivered), Cancellation);

        var figures = await FiguresAsync(line);
        (figures.LastOut, figures.SentToday, figures.SpentToday, figures.SpentThisMonth).ShouldBe((sent, 0, 0m, 0.8m));
    }

    [Fact]
    public async Task What_is_refused_costs_nothing_and_is_counted_by_its_reason()
    {
        await using var line = await OpenPricedAsync();
        line.Provider.Answer = _ => new SendResult.Refused(SendError.Balance, "405 InsufficientBalance");
        await line.AskAsync(Wanjiku, "birth fee");
        await line.AskAsync(Otieno, "birth fee");

        var figures = await FiguresAsync(line);
        figures.FailedToday.ShouldBe([new FailedMessages(SendError.Balance, 2)]);
        figures.SpentToday.ShouldBe(0);
        figures.SentToday.ShouldBe(0);
    }

    [Fact]
    public async Task What_waits_is_counted_by_class()
    {
        await using var line = await OpenPricedAsync();
        line.Provider.Answer = _ => new SendResult.Refused(SendError.Unavailable, "503");
        await line.AskAsync(Wanjiku, "birth fee");
        (await FiguresAsync(line)).Queued.ShouldBe(new Dictionary<MessageClass, int> { [MessageClass.Answer] = 1 });
    }

    [Fact]
    public async Task What_is_in_doubt_is_listed_with_who_it_was_for_and_why()
    {
        await using var line = await OpenPricedAsync();
        line.Provider.Answer = _ => new SendResult.InDoubt("No answer in 20 s.");
        await line.AskAsync(Wanjiku, "birth fee");

        (await FiguresAsync(line)).InDoubt.ShouldBe(1);
        var doubtful = (await line.Board.Get<ILineFigures>().InDoubtAsync(10, Cancellation)).ShouldHaveSingleItem();
        (doubtful.Address.Number, doubtful.Line, doubtful.Trouble).ShouldBe((Wanjiku, Sms, "No answer in 20 s."));
    }

    [Fact]
    public async Task A_hop_is_something_that_arrives_too()
    {
        await using var board = await OpenAsync();
        var dialled = board.Time.GetUtcNow().UtcDateTime;
        await board.HopAsync(Wanjiku, "s");
        (await board.Get<ILineFigures>().LastInAsync(dialled.AddHours(-1), Cancellation)).ShouldBe(new Dictionary<LineId, DateTime> { [Switchboard.Line] = dialled });
        (await board.Get<ILineFigures>().LastInAsync(dialled.AddHours(1), Cancellation)).ShouldBeEmpty();
    }

    private static async Task<TextLine> OpenPricedAsync() => await TextLine.OpenAsync(await OpenAsync(change: services =>
        services.Replace(ServiceDescriptor.Singleton(new MessageOptions { PriceOfPart = { [KeptMessages.Name] = 0.8m } }))));

    private static async Task<LineFigures> FiguresAsync(TextLine line)
    {
        var today = KenyanCalendar.Today(line.Board.Time.GetUtcNow());
        var read = await line.Board.Get<ILineFigures>().ReadAsync(KenyanCalendar.BeginOf(today), KenyanCalendar.BeginOf(new DateOnly(today.Year, today.Month, 1)), Cancellation);
        return read[Sms];
    }
}
