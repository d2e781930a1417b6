using HudumaContact.Desk.Supervisor;
using HudumaContact.Desk.Supervisor.Export;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Quality;
using HudumaContact.Handoff.Queues;
using HudumaContact.Handoff.Supervision;
using HudumaContact.People;
using HudumaContact.People.Audit;
using HudumaContact.Tests.Handoff.Supervision;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Handoff.Supervision.WatchedCase;

namespace HudumaContact.Tests.Desk.Supervisor;

/// <summary>What a supervisor does is in the trail, and counselling is nobody's but the counsellors'.</summary>
public sealed class SupervisorActsTests
{
    private static readonly SignedInPerson Juma = new(WatchedCase.Juma.Id.Value, "juma", "Juma Otieno", [Role.Supervisor], Duty.None);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_act_is_written_down_with_the_case_and_without_words()
    {
        await using var watched = await WatchedCase.OpenAsync();
        await watched.TakeAsync(Amina);
        var acts = Make<SupervisorActs>(watched);
        var number = watched.Handoff.CaseNumber;

        await acts.WatchedAsync(Juma, watched.Handoff, Cancellation);
        (await acts.WhisperAsync(Juma, watched.Handoff, "ask for her county", Cancellation)).ShouldBe(SuperviseOutcome.Done);
        (await acts.RaiseAsync(Juma, watched.Handoff, Cancellation)).ShouldBe(SuperviseOutcome.Done);
        (await acts.ReassignAsync(Juma, watched.Handoff, Kip.Id, "knows passports", Cancellation)).ShouldBe(SuperviseOutcome.Done);
        (await acts.ReassignAsync(Juma, watched.Handoff, QueueId.General, "", Cancellation)).ShouldBe(SuperviseOutcome.Done);
        (await acts.TakeOverAsync(Juma, watched.Handoff, Cancellation)).ShouldBe(SuperviseOutcome.Done);
        (await acts.ScoreAsync(Juma, watched.Handoff, Amina.Id, QualityForm.Usual, new Dictionary<string, QualityMark>(), "rude", Cancellation)).ShouldBe(ScoreOutcome.NothingMarked);

        (await TrailAsync(watched)).ShouldBe(
        [
            $"Saw case:{number} watched the conversation", $"Changed case:{number} whispered to the agent", $"Changed case:{number} raised it to high priority", $"Changed case:{number} gave it to person {Kip.Id}",
            $"Changed case:{number} gave it to the queue general", $"Changed case:{number} took it from the queue", $"Changed case:{number} scored the part of person {Amina.Id}",
        ]);
    }

    [Fact]
    public async Task Asking_for_what_is_private_is_written_down_as_refused()
    {
        await using var watched = await WatchedCase.OpenAsync(isPrivate: true);

        await Make<SupervisorActs>(watched).WatchedAsync(Juma, watched.Handoff, Cancellation);

        (await TrailAsync(watched)).ShouldHaveSingleItem().ShouldStartWith("Refused case:");
    }

    [Fact]
    public async Task A_queue_with_cases_in_it_is_not_deleted_and_their_count_is_told()
    {
        await using var watched = await WatchedCase.OpenAsync();
        var acts = Make<SupervisorActs>(watched);
        (await acts.SaveQueueAsync(Juma, new QueueDraft { Id = "kra", English = "Taxes", Swahili = "Kodi", Skill = "kra" }.Read(0)!, Cancellation)).ShouldBeNull();
        await watched.Supervise.ReassignAsync(WithoutCounselling, watched.Id, new QueueId("kra"), "", Cancellation);

        (await acts.DeleteQueueAsync(Juma, new QueueId("kra"), Cancellation)).ShouldNotBeNull().ShouldStartWith("1 case is in the queue 'kra'.");

        await watched.Supervise.ReassignAsync(WithoutCounselling, watched.Id, QueueId.General, "", Cancellation);
        (await acts.DeleteQueueAsync(Juma, new QueueId("kra"), Cancellation)).ShouldBeNull();
        watched.Board.Get<QueueBook>().Has(new QueueId("kra")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_list_of_cases_names_none_of_counselling_to_who_may_not_read_it(bool seesPrivate)
    {
        await using var watched = await WatchedCase.OpenAsync(isPrivate: true);
        var span = FigureSpan.Of(FigureSpan.Today, watched.Board.Time.GetUtcNow().AddMinutes(5));

        var sheet = (await Make<ExportSheets>(watched).MakeAsync(ExportSheets.Cases, WithoutCounselling with { SeesPrivate = seesPrivate }, span, Cancellation)).ShouldNotBeNull();

        var row = sheet.Rows.ShouldHaveSingleItem();
        row.Count.ShouldBe(sheet.Head.Count);
        row[0].ShouldBe(seesPrivate ? watched.Handoff.CaseNumber : "(private)");
        row[1].ShouldBe("counselling");
        string.Join(' ', row).ShouldNotContain("2547");
    }

    private static T Make<T>(WatchedCase watched) => ActivatorUtilities.CreateInstance<T>(watched.Board.Services);

    private static async Task<IEnumerable<string>> TrailAsync(WatchedCase watched) =>
        (await watched.Board.Get<IAuditLog>().ListAsync("juma", null, null, 100, Cancellation)).Reverse().Select(line => $"{line.Act} {line.What} {line.Detail}".Trim());
}
