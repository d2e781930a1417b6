using HudumaContact.Catalogue.Answers;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Desk;

/// <summary>What clerks have written for agents to say, of the current release, with its variables filled in.</summary>
public sealed class ReadyMadeReplies(ReleaseShelf releases, HoursBook hours, TimeProvider time)
{
    private const int Noon = 12;

    private const int Evening = 16;

    /// <param name="language">The one it is said in; that of the citizen, or another.</param>
    public IReadOnlyList<ReadyMadeReply> Of(CaseHandoff handoff, Agent agent, string language)
    {
        var flows = releases.Current.Flows;
        var now = time.GetUtcNow().UtcDateTime;
        var local = KenyanCalendar.InNairobi(now);
        return [.. flows.Replies.Select(reply => new ReadyMadeReply(reply.Id, reply.Text.In(language, handoff.SpokenOn, flows.Defaults.Fallback).Render(Value)))];

        string? Value(string path) => path switch
        {
            ReplyVariable.Agent => agent.Name,
            ReplyVariable.Number => handoff.CaseNumber,
            ReplyVariable.Greeting => Greeting(local.Hour, language),
            ReplyVariable.Today => SaidDate.In(language, DateOnly.FromDateTime(local.DateTime)),
            ReplyVariable.Hours => hours.SaidOf(now),
            ReplyVariable.Opens => hours.SaidOpening(now, language),
            _ => null,
        };
    }

    private static string Greeting(int hour, string language) => (language, hour) switch
    {
        ("sw", < Noon) => "Habari za asubuhi",
        ("sw", < Evening) => "Habari za mchana",
        ("sw", _) => "Habari za jioni",
        (_, < Noon) => "Good morning",
        (_, < Evening) => "Good afternoon",
        _ => "Good evening",
    };
}

/// <param name="Text">As it would be sent.</param>
public sealed record ReadyMadeReply(string Id, string Text);
