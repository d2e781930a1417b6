using HudumaContact.Catalogue;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Quality;
using HudumaContact.Tests.Handoff.Supervision;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Handoff.Supervision.WatchedCase;

namespace HudumaContact.Tests.Handoff.Quality;

public sealed class ScoreConversationTests
{
    private static readonly Dictionary<string, QualityMark> Fair = new(StringComparer.Ordinal) { ["right"] = QualityMark.Yes, ["kind"] = QualityMark.No, ["whole"] = QualityMark.Partly };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Each_question_counts_by_its_weight_and_what_does_not_apply_not_at_all()
    {
        // right 4 of 4, kind 0 of 2, whole half of 3: 5.5 of 9.
        QualityForm.Usual.PercentOf(Fair).ShouldBe(61);
        QualityForm.Usual.PercentOf(new Dictionary<string, QualityMark>()).ShouldBeNull();
        QualityForm.Usual.PercentOf(new Dictionary<string, QualityMark> { ["no such question"] = QualityMark.Yes }).ShouldBeNull();
    }

    [Fact]
    public async Task A_score_is_kept_with_its_form_and_the_note_goes_with_the_citizens_key()
    {
        await using var watched = await OpenAnsweredAsync();
        var (scoring, quality) = (watched.Board.Get<ScoreConversation>(), watched.Board.Get<IQualityStore>());

        (await scoring.RunAsync(WithoutCounselling, watched.Id, Amina.Id, QualityForm.Usual, Fair, "She asked for the fee twice.", Cancellation)).ShouldBe(ScoreOutcome.Done);
        (await scoring.WriteFormAsync("juma", [new QualityQuestion("new", new Words("New?", "Mpya?"), 1)], Cancellation)).ShouldBeTrue();

        var kept = (await quality.OfAsync(watched.Id, Cancellation)).ShouldHaveSingleItem();
        kept.ShouldSatisfyAllConditions(
            score => score.Percent.ShouldBe(61), score => score.Agent.ShouldBe(Amina.Id), score => score.By.ShouldBe(Juma.Id), score => score.Note.ShouldBe("She asked for the fee twice."),
            score => score.Marks.ShouldBe(Fair, ignoreOrder: true));
        (await quality.FormAsync(kept.Form, Cancellation)).Questions.ShouldBe(QualityForm.Usual.Questions);
        (await quality.FormAsync(Cancellation)).Questions.ShouldHaveSingleItem().Asks.Sw.ShouldBe("Mpya?");
        (await quality.ByAgentAsync(DateTime.UnixEpoch, Cancellation)).ShouldBe([new AgentQuality(Amina.Id, 1, 61)]);
        (await quality.NewestAsync(5, Cancellation)).ShouldHaveSingleItem().Handoff.Id.ShouldBe(watched.Id);

        await watched.Board.Get<IContactStore>().EraseAsync(Conversations.Switchboard.Wanjiku, Cancellation);
        (await quality.OfAsync(watched.Id, Cancellation)).ShouldHaveSingleItem().Note.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_is_scored_for_what_they_did_not_say_nor_by_themselves()
    {
        await using var watched = await OpenAnsweredAsync();
        var scoring = watched.Board.Get<ScoreConversation>();

        (await scoring.RunAsync(WithoutCounselling, watched.Id, Kip.Id, QualityForm.Usual, Fair, "", Cancellation)).ShouldBe(ScoreOutcome.SaidNothing);
        (await scoring.RunAsync(WithoutCounselling, watched.Id, Juma.Id, QualityForm.Usual, Fair, "", Cancellation)).ShouldBe(ScoreOutcome.OwnTalk);
        (await scoring.RunAsync(WithoutCounselling, watched.Id, Amina.Id, QualityForm.Usual, new Dictionary<string, QualityMark>(), "", Cancellation)).ShouldBe(ScoreOutcome.NothingMarked);
        (await scoring.RunAsync(WithoutCounselling, watched.Id, Amina.Id, QualityForm.Usual, Fair, new string('x', QualityScore.LongestNote + 1), Cancellation)).ShouldBe(ScoreOutcome.NoteTooLong);
        (await scoring.RunAsync(WithoutCounselling, new HandoffId(Guid.CreateVersion7()), Amina.Id, QualityForm.Usual, Fair, "", Cancellation)).ShouldBe(ScoreOutcome.NotThere);
        (await watched.Board.RowsAsync("quality_scores")).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_private_is_scored_by_those_who_may_read_it()
    {
        await using var watched = await WatchedCase.OpenAsync(isPrivate: true);
        await watched.TakeAsync(Halima);
        await watched.AnswerAsync(Halima, "Niko hapa");
        var scoring = watched.Board.Get<ScoreConversation>();

        (await scoring.RunAsync(WithoutCounselling, watched.Id, Halima.Id, QualityForm.Usual, Fair, "", Cancellation)).ShouldBe(ScoreOutcome.Private);
        (await scoring.RunAsync(WithCounselling, watched.Id, Halima.Id, QualityForm.Usual, Fair, "", Cancellation)).ShouldBe(ScoreOutcome.Done);
    }

    [Fact]
    public async Task A_form_that_lacks_words_or_weighs_nothing_is_refused()
    {
        await using var watched = await WatchedCase.OpenAsync();
        var scoring = watched.Board.Get<ScoreConversation>();
        var question = QualityForm.Usual.Questions[0];
        IReadOnlyList<QualityQuestion>[] faulty =
        [
            [], [question with { Weight = 0 }], [question with { Weight = 11 }], [question with { Asks = new Words("", "x") }], [question with { Asks = new Words("x", "") }],
            [question, question], [.. Enumerable.Range(0, 13).Select(number => question with { Id = $"{number}" })],
        ];

        foreach (var questions in faulty) (await scoring.WriteFormAsync("juma", questions, Cancellation)).ShouldBeFalse();

        (await watched.Board.RowsAsync("quality_forms")).ShouldBe(0);
    }

    private static async Task<WatchedCase> OpenAnsweredAsync()
    {
        var watched = await WatchedCase.OpenAsync();
        await watched.TakeAsync(Amina);
        await watched.AnswerAsync(Amina, "Ada ni KSh 1,000");
        return watched;
    }
}
