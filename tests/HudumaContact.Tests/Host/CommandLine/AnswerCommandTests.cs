using System.CommandLine;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Host.CommandLine.Answers;
using HudumaContact.Host.CommandLine.Questions;
using HudumaContact.People.Audit;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host.CommandLine;

/// <summary>What was told, and what was asked in vain, on the records of a running host.</summary>
public sealed class AnswerCommandTests(RunningHost host) : IClassFixture<RunningHost>, IDisposable
{
    private readonly StringWriter _output = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_told_to_a_number_today_is_shown_with_its_code_and_the_number_masked()
    {
        const string Number = "+254700000601";
        await AskAsync(Number, "new passport", "2");

        (await AnswersTold.ToNumberAsync(host.Services, "0700000601", on: null, full: false, _output, Cancellation)).ShouldBe(0);
        var told = (await ToldAsync(Number)).ShouldHaveSingleItem();
        var said = _output.ToString();
        said.ShouldContain($"{told.Answer.Code}  fee  service:passport-new  en");
        said.ShouldContain("to +254700***601; as of ");
        said.ShouldContain("34 pages: KSh 7,500");
        said.ShouldNotContain("254700000601");
        said.ShouldStartWith(KenyanCalendar.InNairobi(new DateTimeOffset(told.At, TimeSpan.Zero)).ToString("yyyy-MM-dd HH:mm", null));
    }

    [Fact]
    public async Task A_code_finds_its_answer_however_it_is_written_and_the_number_is_shown_when_asked_for()
    {
        const string Number = "+254700000602";
        await AskAsync(Number, "new passport", "2");
        var code = (await ToldAsync(Number)).Single().Answer.Code;

        (await AnswersTold.OfCodeAsync(host.Services, $"{code[..4]}-{code[4..].ToLowerInvariant()}", full: true, _output, Cancellation)).ShouldBe(0);
        _output.ToString().ShouldContain("to +254700000602;");
        (await host.Services.GetRequiredService<IAuditLog>().ListAsync($"command line: {Environment.UserName}", from: null, until: null, 50, Cancellation))
            .ShouldContain(line => line.Act == nameof(Act.Saw) && line.What == $"answer:{code}" && line.Detail == "and the number");
        _output.ToString().ShouldContain("34 pages: KSh 7,500");
    }

    [Fact]
    public async Task What_an_agent_says_is_wrong_is_listed_until_a_clerk_has_seen_to_it()
    {
        const string Number = "+254700000605";
        await AskAsync(Number, "new passport", "2");
        var told = (await ToldAsync(Number)).Single().Answer;
        (await host.Services.GetRequiredService<ReportWrongAnswer>().RunAsync(told, "The 34 pages cost more", "amina", Cancellation)).ShouldBeTrue();
        var item = (await host.Services.GetRequiredService<IWrongAnswers>().ListAsync(DateTime.UnixEpoch, Cancellation)).Single(item => item.Code == told.Code);

        (await AnswersWrong.ListAsync(host.Services, _output, Cancellation)).ShouldBe(0);
        _output.ToString().ShouldContain($"{told.Code}  fee  service:passport-new  en  waits");
        _output.ToString().ShouldContain("amina: The 34 pages cost more");
        var settle = host.Services.GetRequiredService<SettleWrongAnswer>();
        (await settle.CorrectedAsync(item.Id, "njeri", Cancellation)).ShouldBe(Settling.StillTold);
        (await settle.NotWrongAsync(item.Id, "It is the fee of the law", "njeri", Cancellation)).ShouldBe(Settling.Settled);
        await AnswersWrong.ListAsync(host.Services, _output, Cancellation);
        _output.ToString().ShouldContain("not wrong, says njeri: It is the fee of the law");
    }

    [Fact]
    public async Task The_words_told_to_who_is_erased_are_gone_and_that_something_was_told_is_not()
    {
        const string Number = "+254700000603";
        await AskAsync(Number, "new passport", "2");
        var code = (await ToldAsync(Number)).Single().Answer.Code;
        PhoneNumber.TryParse(Number, out var number, out _).ShouldBeTrue();
        await host.Services.GetRequiredService<EraseContact>().RunAsync(number, Cancellation);

        (await AnswersTold.OfCodeAsync(host.Services, code, full: true, _output, Cancellation)).ShouldBe(0);
        _output.ToString().ShouldContain("to somebody who is erased");
        _output.ToString().ShouldContain("(erased)");
        _output.ToString().ShouldNotContain("KSh");
    }

    [Fact]
    public async Task Where_nothing_was_told_it_says_so()
    {
        (await AnswersTold.ToNumberAsync(host.Services, "0700000604", new DateOnly(2026, 3, 3), full: false, _output, Cancellation)).ShouldBe(1);
        (await AnswersTold.OfCodeAsync(host.Services, "2222-2222", full: false, _output, Cancellation)).ShouldBe(1);
        (await AnswersTold.ToNumberAsync(host.Services, "KRA", on: null, full: false, _output, Cancellation)).ShouldBe(1);
        _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "Nothing was told to +254700***604 on 2026-03-03.",
            "No answer has the code 22222222. huduma answers --to NUMBER --on DATE finds it by who was told.",
            "--to is no phone number. Write 0712345678 or +254712345678.",
        ]);
    }

    [Fact]
    public async Task A_question_that_found_nothing_is_listed_until_it_is_done()
    {
        await AskAsync("+254700000605", "lamination ya kuku");
        await QuestionsUnanswered.ListAsync(host.Services, days: 1, most: 10, _output, Cancellation);
        _output.ToString().ShouldContain("    1      1  ");
        _output.ToString().ShouldContain("  lamination ya kuku");

        _output.GetStringBuilder().Clear();
        await QuestionsUnanswered.MarkDoneAsync(host.Services, "LAMINATION  ya kuku", "A. Wanjiru", _output, Cancellation);
        _output.ToString().Trim().ShouldBe("Done: lamination ya kuku");
        _output.GetStringBuilder().Clear();
        await QuestionsUnanswered.ListAsync(host.Services, days: 1, most: 10, _output, Cancellation);
        _output.ToString().ShouldNotContain("lamination");
    }

    [Theory]
    [InlineData("answers --to 0712345678", "")]
    [InlineData("answers --to 0712345678 --on 2026-03-03", "")]
    [InlineData("answers --code A7K2QX3M --full", "")]
    [InlineData("answers wrong", "")]
    [InlineData("answers", "Name either a number (--to) or a code (--code).")]
    [InlineData("answers --to 0712345678 --code A7K2QX3M", "Name either a number (--to) or a code (--code).")]
    [InlineData("answers --code A7K2QX3M --on 2026-03-03", "A code names one answer: leave --on out.")]
    [InlineData("questions --unanswered", "")]
    [InlineData("questions --unanswered --days 7", "")]
    [InlineData("questions --unanswered --days 0", "--days must be 1 to 3660.")]
    public void What_contradicts_itself_is_refused_in_one_line(string line, string refusal) =>
        string.Join('\n', new RootCommand { AnswersTold.Create(), QuestionsUnanswered.Create() }.Parse(line).Errors.Select(error => error.Message)).ShouldBe(refusal);

    public void Dispose() => _output.Dispose();

    private Task<IReadOnlyList<LoggedAnswer>> ToldAsync(string number) => host.Services.GetRequiredService<IAnswerLog>()
        .ToldAsync(PhoneNumber.FromE164(number), DateTime.UnixEpoch, DateTime.UnixEpoch.AddYears(200), Cancellation);

    /// <summary>A first call in English: the words, then what is chosen below them.</summary>
    private async Task AskAsync(string number, params string[] answers)
    {
        var session = RunningHost.NewSession();
        await host.ScreenAsync(session, number, "");
        var text = "1";
        await host.ScreenAsync(session, number, text);
        foreach (var answer in answers) await host.ScreenAsync(session, number, text += "*" + answer);
    }
}
