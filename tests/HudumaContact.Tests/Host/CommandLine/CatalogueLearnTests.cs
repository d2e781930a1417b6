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

    private string Learned => Path.Combine(_flows.Path, "catalogue/learned.yaml");

    private string LearnedServices => Path.Combine(_flows.Path, "catalogue/learned-services.yaml");

    [Fact]
    public void What_is_learned_is_written_and_asked_by_at_once()
    {
        Write([
            .. Enumerable.Repeat("""{"text":"shangri-la for a passport","intent":"fee","service":"passport-new"}""", 8),
            .. Enumerable.Repeat("""{"text":"utopia","intent":"fee","service":"kra-pin"}""", 20),
        ]);

        CatalogueLearn.Run(_flows.Path, [_file], parts: null, _output, _errors).ShouldBe(0);

        File.ReadAllText(Learned).ShouldContain("\"*^sha*\": ");
        File.ReadAllText(LearnedServices).ShouldContain("  passport-new:\n    \"for\": ");
        _output.ToString().ShouldBe($"28 questions: {Learned} and {LearnedServices} are written.{Environment.NewLine}");
    }

    [Fact]
    public void A_spoilt_file_is_made_anew()
    {
        File.WriteAllText(Learned, "version: 1");
        File.WriteAllText(LearnedServices, "version: 1");
        Write(["""{"text":"how much is good conduct","intent":"fee"}"""]);

        CatalogueLearn.Run(_flows.Path, [_file], parts: null, _output, _errors).ShouldBe(0);
        CatalogueCheck.Run(_flows.Path, new DateOnly(2026, 11, 23), _output).ShouldBe(0);
    }

    [Fact]
    public void Trying_writes_nothing_and_tells_what_was_missed()
    {
        var was = File.ReadAllText(Learned);
        Write([.. Enumerable.Repeat("""{"text":"shangri-la for a passport","intent":"fee"}""", 9), """{"text":"shangri-la for a passport","intent":"where","service":"good-conduct"}"""]);

        CatalogueLearn.Run(_flows.Path, [_file], parts: 2, _output, _errors).ShouldBe(0);

        File.ReadAllText(Learned).ShouldBe(was);
        _output.ToString().ShouldContain("where taken for fee: shangri-la for a passport");
        _output.ToString().ShouldContain("good-conduct not among passport-new, ");
        _output.ToString().TrimEnd().ShouldEndWith("10   0.900   0.000   0.000");
    }

    [Fact]
    public void A_question_about_a_service_that_is_not_there_is_told()
    {
        Write(["""{"text":"how much is good conduct","intent":"fee","service":"good-condct"}"""]);

        CatalogueLearn.Run(_flows.Path, [_file], parts: null, _output, _errors).ShouldBe(1);

        _errors.ToString().ShouldContain("A question is about 'good-condct', and there is no such service.");
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
