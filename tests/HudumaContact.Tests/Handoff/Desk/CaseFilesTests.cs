using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Releases;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Tests.Conversations;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Handoff.Desk;

/// <summary>What an agent reads of a case, and of which.</summary>
public sealed class CaseFilesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_way_here_is_that_of_the_session_that_asked_for_a_person()
    {
        await using var line = await AnsweredAtTheDesk.OpenAsync();
        var asked = await line.AskAsync(Wanjiku);

        (await OpenAsync(line.Board, AnsweredAtTheDesk.Amina, asked.Id)).ShouldNotBeNull().Path.Select(step => step.Node.Node).ShouldBe(["menu", "bye"]);
        (await OpenAsync(line.Board, AnsweredAtTheDesk.Baraka, asked.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task A_call_with_an_anonymous_case_in_it_shows_no_way_here()
    {
        await using var line = await AnsweredAtTheDesk.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", "2", "the clerk wants money", "2", "00", "3");
        var asked = line.Board.Get<HandoffBoard>().Open.ShouldHaveSingleItem();
        (await line.Desk.AcceptAsync(AnsweredAtTheDesk.Amina, asked.Id, Cancellation)).ShouldBeTrue();

        (await OpenAsync(line.Board, AnsweredAtTheDesk.Amina, asked.Id)).ShouldNotBeNull().Path.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_the_skill_of_a_private_queue_goes_what_one_had_of_it()
    {
        await using var line = await PersonLine.OpenAsync();
        var dida = Samples.Agent("Dida", "counselling general");
        var talk = await line.TalkAsync(Wanjiku, dida, "3");
        (await line.Board.Get<CloseHandoff>().RunAsync(dida, talk.Id, Disposition.Solved, Cancellation)).ShouldBeTrue();

        (await OpenAsync(line.Board, dida, talk.Id)).ShouldNotBeNull();
        (await OpenAsync(line.Board, Samples.Agent("Dida"), talk.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_said_in_an_open_file_is_read_on_but_not_what_takes_the_case_away()
    {
        await using var line = await PersonLine.OpenAsync();
        var akinyi = Samples.Agent("Akinyi");
        var talk = await line.TalkAsync(Wanjiku, akinyi);
        var files = line.Board.Get<CaseFiles>();
        var file = (await OpenAsync(line.Board, akinyi, talk.Id)).ShouldNotBeNull();
        HandoffChange? change = null;
        using var following = line.Handoffs.Follow(changed => change = changed);

        await line.TextAsync(Wanjiku, "here it is");
        file = (await files.ReadOnAsync(akinyi, file, change!, line.Now, Cancellation)).ShouldNotBeNull();
        file.Entries[^1].Words.ShouldBe("here it is");

        await line.AskAsync(Wanjiku, "3");
        change!.Entries.ShouldContain(entry => entry.Words == "at home");
        (await files.ReadOnAsync(akinyi, file, change, line.Now, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_file_that_is_taken_away_while_it_is_opened_is_not_read()
    {
        await using var line = await PersonLine.OpenAsync(MeanwhileStore.Before);
        var akinyi = Samples.Agent("Akinyi");
        var talk = await line.TalkAsync(Wanjiku, akinyi);
        line.Board.Get<MeanwhileStore>().Meanwhile = () => line.AskAsync(Wanjiku, "3");

        (await OpenAsync(line.Board, akinyi, talk.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_told_in_private_is_read_in_no_other_case()
    {
        await using var line = await PersonLine.OpenAsync();
        var (dida, akinyi) = (Samples.Agent("Dida", "counselling"), Samples.Agent("Akinyi"));
        var service = line.Board.Get<IHopWorlds>().Open(line.Board.Get<ReleaseShelf>().Current).List("popular-services", null)[0];
        var inPrivate = await line.TalkAsync(Wanjiku, dida, "3");
        (await line.Board.Get<SendAnswer>().RunAsync(dida, inPrivate.Id, "fee", service, "en", Cancellation)).ShouldNotBeNull();
        line.Board.Time.Advance(TimeSpan.FromMinutes(1));
        (await line.Board.Get<CloseHandoff>().RunAsync(dida, inPrivate.Id, Disposition.Solved, Cancellation)).ShouldBeTrue();
        line.Board.Time.Advance(TimeSpan.FromMinutes(1));

        var talk = await line.TalkAsync(Wanjiku, akinyi);
        var own = (await line.Board.Get<SendAnswer>().RunAsync(akinyi, talk.Id, "fee", service, "en", Cancellation)).ShouldNotBeNull();

        (await OpenAsync(line.Board, akinyi, talk.Id)).ShouldNotBeNull().Told.ShouldHaveSingleItem().Answer.Code.ShouldBe(own);
        (await OpenAsync(line.Board, dida, inPrivate.Id)).ShouldNotBeNull().Told.ShouldNotBeEmpty();
    }

    private static Task<CaseFile?> OpenAsync(Switchboard board, Agent agent, HandoffId id) => board.Get<CaseFiles>().OpenAsync(agent, id, Cancellation);
}
