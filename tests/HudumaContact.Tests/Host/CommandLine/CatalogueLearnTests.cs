using HudumaContact.Catalogue.Learning;
using HudumaContact.Host.CommandLine.Catalogue;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host.CommandLine;

public sealed class CatalogueLearnTests : IDisposable
{
    private readonly FlowsCopy _flows = new();
    private readonly string _file = Path.GetTempFileName();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    private string Learned => Path.Combine(_flows.Path, IntentLearning.File);

    [Fact]
    public void What_is_learned_is_written_and_asked_by_at_once()
    {
        Write(Enumerable.Repeat("""{"text":"shangri-la for a passport","intent":"fee"}""", 3));

        CatalogueLearn.Run(_flows.Path, [_file], parts: null, _output, _errors).ShouldBe(0);

        File.ReadAllText(Learned).ShouldContain("\"*^sha*\": ");
        _output.ToString().ShouldBe($"3 questions: {Learned} is written.{Environment.NewLine}");
    }

    [Fact]
    public void A_spoilt_file_is_made_anew()
    {
        File.WriteAllText(Learned, "version: 1");
        Write(["""{"text":"how much is good conduct","intent":"fee"}"""]);

        CatalogueLearn.Run(_flows.Path, [_file], parts: null, _output, _errors).ShouldBe(0);
        CatalogueCheck.Run(_flows.Path, new DateOnly(2026, 11, 23), _output).ShouldBe(0);
    }

    [Fact]
    public void Trying_writes_nothing_and_tells_what_was_missed()
    {
        var was = File.ReadAllText(Learned);
        Write([.. Enumerable.Repeat("""{"text":"shangri-la for a passport","intent":"fee"}""", 9), """{"text":"shangri-la for a passport","intent":"where"}"""]);

        CatalogueLearn.Run(_flows.Path, [_file], parts: 2, _output, _errors).ShouldBe(0);

        File.ReadAllText(Learned).ShouldBe(was);
        _output.ToString().ShouldContain("where taken for fee: shangri-la for a passport");
        _output.ToString().TrimEnd().ShouldEndWith("10   0.900");
    }

    [Fact]
    public void A_line_that_is_no_question_is_told_by_its_number()
    {
        Write(["""{"text":"how much is good conduct","intent":"fee"}""", """{"text":"good conduct","intent":"price"}"""]);

        CatalogueLearn.Run(_flows.Path, [_file], parts: null, _output, _errors).ShouldBe(1);

        _errors.ToString().ShouldStartWith($"{_file}:2: no JSON object with a \"text\" and an \"intent\" of requirements, fee, ");
    }

    public void Dispose()
    {
        _flows.Dispose();
        File.Delete(_file);
        _output.Dispose();
        _errors.Dispose();
    }

    private void Write(IEnumerable<string> lines) => File.WriteAllLines(_file, lines);
}
