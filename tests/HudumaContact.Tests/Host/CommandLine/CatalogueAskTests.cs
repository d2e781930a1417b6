using System.Text.Json;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Host.CommandLine.Catalogue;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host.CommandLine;

public sealed class CatalogueAskTests : IDisposable
{
    private static readonly string Flows = Path.Combine(TopFolder.Path, "flows");

    private readonly string _file = Path.GetTempFileName();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Fact]
    public void A_batch_gives_one_object_a_line_and_nothing_else()
    {
        Write("""{"text":"nataka kurenew passo ni pesa ngapi","lang":"sheng"}""", "", """{"text":"huduma kisii iko wapi"}""", """{"text":"hello 😀"}""");

        AskBatch.Run(Flows, _file, scores: false, _output, _errors).ShouldBe(0);

        _errors.ToString().ShouldBeEmpty();
        var lines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("""{"text":"nataka kurenew passo ni pesa ngapi","language":"sheng","intent":"fee","services":["passport-renewal","passport-new","passport-replacement"],"county":null,"reply":"answer"}""");
        lines[1].ShouldBe("""{"text":"huduma kisii iko wapi","language":"sw","intent":"centre","services":[],"county":"kisii","reply":"answer"}""");
        JsonDocument.Parse(lines[2]).RootElement.GetProperty("reply").GetString().ShouldBe("unsure");
        lines.Length.ShouldBe(3);
    }

    [Fact]
    public void At_most_five_services_are_named()
    {
        Write("""{"text":"leseni"}""");
        AskBatch.Run(Flows, _file, scores: false, _output, _errors).ShouldBe(0);
        JsonDocument.Parse(_output.ToString()).RootElement.GetProperty("services").GetArrayLength().ShouldBeInRange(2, 5);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("{\"txt\":\"a\"}")]
    [InlineData("{\"text\":7}")]
    public void A_line_without_a_text_is_told_and_the_others_are_answered(string wrong)
    {
        Write("""{"text":"id"}""", wrong, """{"text":"kra pin"}""");

        AskBatch.Run(Flows, _file, scores: false, _output, _errors).ShouldBe(1);

        _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        _errors.ToString().ShouldBe($"{_file}:2: no JSON object with a \"text\".{Environment.NewLine}");
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_so()
    {
        AskBatch.Run(Flows, _file + ".no", scores: false, _output, _errors).ShouldBe(1);
        _errors.ToString().ShouldStartWith(_file + ".no is not there.");
    }

    [Fact]
    public void Scores_are_told_per_language_and_intent()
    {
        Write(
            """{"text":"how much is good conduct","lang":"en","intent":"fee","service":"good-conduct","county":null}""",
            """{"text":"good conduct natoa wapi kisumu","lang":"sw","intent":"fee","service":"kra-pin","county":"kisumu"}""");

        AskBatch.Run(Flows, _file, scores: true, _output, _errors).ShouldBe(0);

        var rows = _output.ToString().Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        rows.ShouldContain("all 2 0.50 0.50 0.50 1.00 1.00 2 0 0");
        rows.ShouldContain("language en 1 1.00 1.00 1.00 1.00 - 1 0 0");
        rows.ShouldContain("intent fee 2 0.50 0.50 0.50 1.00 1.00 2 0 0");
    }

    [Fact]
    public void Why_names_the_words_that_decided()
    {
        CatalogueAsk.Run(Flows, "tumelose passo ni how much", language: null, AnswerLine.Sms, new DateOnly(2026, 11, 23), _output, why: true).ShouldBe(0);
        var said = _output.ToString();
        said.ShouldContain("tumelose (read as lose): lost");
        said.ShouldContain("passo: passport");
        said.ShouldContain("\"ni how much\": sure fee");
        said.ShouldContain("\"= cue decides fee sure\"");
        said.ShouldContain("passport-replacement: 100% of \"lost passport\"");
    }

    public void Dispose()
    {
        File.Delete(_file);
        _output.Dispose();
        _errors.Dispose();
    }

    private void Write(params string[] lines) => File.WriteAllLines(_file, lines);
}
