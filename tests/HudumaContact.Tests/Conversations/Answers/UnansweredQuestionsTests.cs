using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Tests.Conversations.Messages;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Answers;

/// <summary>What people typed in vain, as a clerk reads it.</summary>
public sealed class UnansweredQuestionsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_words_are_one_question_however_they_are_typed_and_the_most_frequent_comes_first()
    {
        await using var line = await TextLine.OpenAsync();
        await AskAsync(line, Otieno, "chauffeur licence");
        await AskAsync(line, Wanjiku, "Bei ya  LAMINATION");
        await AskAsync(line, Otieno, "bei ya lamination ");

        (await MostAskedAsync(line)).Select(question => (question.Words, question.Times, question.People)).ShouldBe(
            [("bei ya lamination", 2, 2), ("chauffeur licence", 1, 1)]);
    }

    [Fact]
    public async Task What_one_person_asks_again_and_again_is_one_person()
    {
        await using var line = await TextLine.OpenAsync();
        for (var i = 0; i < 3; i++) await AskAsync(line, Wanjiku, "lamination");
        var question = (await MostAskedAsync(line)).ShouldHaveSingleItem();
        (question.Times, question.People).ShouldBe((3, 1));
    }

    [Fact]
    public async Task The_number_of_a_case_is_no_part_of_what_was_asked()
    {
        await using var line = await TextLine.OpenAsync();
        await AskAsync(line, Wanjiku, "lamination ya HC-7F3K9Q");
        await AskAsync(line, Otieno, "lamination ya hc 7f3k9r");

        (await MostAskedAsync(line)).Select(question => (question.Words, question.Times)).ShouldBe([("lamination ya #", 2)]);
    }

    [Fact]
    public async Task What_was_found_is_not_listed()
    {
        await using var line = await TextLine.OpenAsync();
        await AskAsync(line, Wanjiku, "birth fee");
        await AskAsync(line, Wanjiku, "cert");
        (await MostAskedAsync(line)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_done_is_listed_again_only_when_it_is_asked_again()
    {
        await using var line = await TextLine.OpenAsync();
        await AskAsync(line, Wanjiku, "lamination");
        await AskAsync(line, Wanjiku, "chauffeur");
        await line.Board.Get<IUnansweredQuestions>().MarkDoneAsync(" Lamination", "A. Wanjiru", line.Board.Time.GetUtcNow().UtcDateTime, Cancellation);
        (await MostAskedAsync(line)).ShouldHaveSingleItem().Words.ShouldBe("chauffeur");

        line.Board.Time.Advance(TimeSpan.FromHours(1));
        await AskAsync(line, Otieno, "lamination");
        (await MostAskedAsync(line)).Select(question => (question.Words, question.Times)).ShouldBe([("lamination", 1), ("chauffeur", 1)]);
        (await line.Board.ScalarAsync<string>("SELECT by FROM questions_done")).ShouldBe("A. Wanjiru");
    }

    [Fact]
    public async Task What_is_older_than_asked_for_is_not_listed()
    {
        await using var line = await TextLine.OpenAsync();
        await AskAsync(line, Wanjiku, "lamination");
        line.Board.Time.Advance(TimeSpan.FromDays(2));
        var since = line.Board.Time.GetUtcNow().UtcDateTime.AddDays(-1);
        (await line.Board.Get<IUnansweredQuestions>().MostAskedAsync(since, 10, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_words_of_who_is_erased_are_gone_from_the_list()
    {
        await using var line = await TextLine.OpenAsync();
        await AskAsync(line, Wanjiku, "lamination");
        await line.Board.Get<EraseContact>().RunAsync(Wanjiku, Cancellation);
        (await MostAskedAsync(line)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("  Bei\tYA  pasi ", "bei ya pasi")]
    [InlineData("id 12345678 iko ready", "id # iko ready")]
    [InlineData("call 0712 345 678", "call #")]
    [InlineData("kcse 2026 results", "kcse 2026 results")]
    public void Capitals_and_spaces_make_no_other_question_and_long_numbers_are_taken_out(string typed, string folded) =>
        FoldedWords.Of(typed).ShouldBe(folded);

    private static Task<IReadOnlyList<UnansweredQuestion>> MostAskedAsync(TextLine line) =>
        line.Board.Get<IUnansweredQuestions>().MostAskedAsync(DateTime.MinValue.AddYears(2000), 10, Cancellation);

    /// <summary>From the menu, whatever stood there before.</summary>
    private static async Task AskAsync(TextLine line, PhoneNumber who, string text)
    {
        await line.AskAsync(who, "MENU");
        line.Board.Time.Advance(TimeSpan.FromMilliseconds(1));
        await line.AskAsync(who, text);
    }
}
