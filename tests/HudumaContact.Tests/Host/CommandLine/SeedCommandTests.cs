using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Host.CommandLine.Seed;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host.CommandLine;

public sealed class SeedCommandTests(RunningHost host) : IClassFixture<RunningHost>, IDisposable
{
    private const string Good = """{"service":"good-conduct","reference":"GC7654321","idNumber":"13579246","status":"ready","place":"DCI","date":"2026-11-20"}""";

    private readonly StringWriter _output = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_taken_in_and_found()
    {
        (await RunAsync(Good + "\n\n")).ShouldBe(0);

        _output.ToString().ShouldBe("good-conduct: 1 taken in.\n", StringCompareShould.IgnoreLineEndings);
        var asked = new StatusQuestion("good-conduct", "GC7654321", SecondFact.Read(SecondFactKind.IdNumber, "13579246")!);
        (await host.Services.GetRequiredService<IStatusTable>().FindAsync(asked, Cancellation)).ShouldBe(new StatusRecord(ApplicationStatus.Ready, "DCI", new DateOnly(2026, 11, 20)));
    }

    [Theory]
    [InlineData("{", "no JSON object of the known fields")]
    [InlineData("""{"service":"good-conduct","name":"Wanjiku"}""", "no JSON object of the known fields")]
    [InlineData("""{"service":"tea","reference":"GC1","idNumber":"13579246","status":"ready"}""", "there is no service 'tea'")]
    [InlineData("""{"service":"driving-licence-new","reference":"../x","idNumber":"13579246","status":"ready"}""", "the reference must have")]
    [InlineData("""{"service":"driving-licence-new","reference":"GC1","status":"ready"}""", "one second fact")]
    [InlineData("""{"service":"driving-licence-new","reference":"GC1","idNumber":"13579246","birthDate":"1998-06-15","status":"ready"}""", "one second fact")]
    [InlineData("""{"service":"driving-licence-new","reference":"GC1","idNumber":"x","status":"ready"}""", "5 to 10 digits")]
    [InlineData("""{"service":"driving-licence-new","reference":"GC1","birthDate":"1998","status":"ready"}""", "birthDate must be a day")]
    [InlineData("""{"service":"driving-licence-new","reference":"GC1","idNumber":"13579246","status":"done"}""", "the status must be one of received,")]
    [InlineData("""{"service":"driving-licence-new","reference":"GC1","idNumber":"13579246","status":"ready","date":"today"}""", "the date must be a day")]
    public async Task A_wrong_line_is_told_by_its_number_and_nothing_is_taken_in(string line, string fault)
    {
        (await RunAsync($"{Good}\n{line}")).ShouldBe(1);

        _output.ToString().ShouldStartWith("line 2: ");
        _output.ToString().ShouldContain(fault);
        _output.ToString().ShouldEndWith("Wrong lines: 1. Nothing was taken in.\n".ReplaceLineEndings());
        _output.ToString().ShouldNotContain("13579246");
    }

    [Fact]
    public async Task Applications_of_a_service_have_one_kind_of_second_fact()
    {
        const string born = """{"service":"birth-certificate","reference":"BC2","birthDate":"1998-06-15","status":"ready"}""";
        (await RunAsync(Good.Replace("good-conduct", "birth-certificate", StringComparison.Ordinal))).ShouldBe(0);

        (await RunAsync(born)).ShouldBe(1);
        _output.ToString().ShouldContain("is kept with the second fact id-number");
        // Replaced as a whole, they may change.
        (await RunAsync(born, replaces: true)).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told() =>
        (await SeedStatus.RunAsync(host.Services, "/no/such/file", replaces: false, _output, Cancellation)).ShouldBe(1);

    public void Dispose() => _output.Dispose();

    private async Task<int> RunAsync(string text, bool replaces = false)
    {
        var file = Path.Combine(host.Folder, "applications.jsonl");
        await File.WriteAllTextAsync(file, text, Cancellation);
        return await SeedStatus.RunAsync(host.Services, file, replaces, _output, Cancellation);
    }
}
