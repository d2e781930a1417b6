using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Citizens;

/// <summary>What the line itself says to who waits for a person, in the words of the current release.</summary>
public sealed class CitizenWords(ReleaseShelf releases, HandoffBoard board, HoursBook hours, LineBook lines, EntryWriter entries, IIdSource ids)
{
    /// <summary>Characters that a person says to a citizen at once: ten parts of an SMS, or a page of a chat.</summary>
    public const int LongestAnswer = 1600;

    /// <summary>The place in the queue and when people answer.</summary>
    public string Waiting(CaseHandoff handoff, DateTime now)
    {
        var word = handoff.Way is Way.Callback ? Word.CallQueued : hours.Hours.IsOpen(now) ? Word.PersonQueued : Word.PersonClosed;
        return Text(word, handoff, now);
    }

    public string Text(string word, CaseHandoff handoff, DateTime now, string agent = "", DateTime? again = null) => Text(word, handoff, handoff.SpokenOn, now, agent, again);

    /// <summary>What who waits on the line hears, one utterance for each word.</summary>
    /// <param name="minutes">That it may take; null where no word says it.</param>
    public SaidOnCall OnCall(IReadOnlyList<string> said, CaseHandoff handoff, DateTime now, int? minutes = null) =>
        new(string.Join('\n', said.Select(word => Text(word, handoff, LineKind.Voice, now, minutes: minutes))), handoff.Language);

    /// <summary>The same to whom no case is about.</summary>
    public SaidOnCall OnCall(string word, string? language, DateTime now)
    {
        var defaults = releases.Current.Flows.Defaults;
        var spoken = language is not null && defaults.Languages.Contains(language) ? language : defaults.CallLanguage;
        return new SaidOnCall(defaults.Words[word].In(spoken, LineKind.Voice, defaults.Fallback).Render(path => path is "hours" ? hours.SaidOf(now) : null), spoken);
    }

    private string Text(string word, CaseHandoff handoff, LineKind kind, DateTime now, string agent = "", DateTime? again = null, int? minutes = null)
    {
        var defaults = releases.Current.Flows.Defaults;
        return defaults.Words[word].In(handoff.Language, kind, defaults.Fallback).Render(path => path switch
        {
            "minutes" => minutes?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "number" => handoff.CaseNumber,
            "place" => PlaceOf(handoff).ToString(System.Globalization.CultureInfo.InvariantCulture),
            "agent" => agent,
            "hours" => hours.SaidOf(now),
            "opens" => hours.SaidOpening(now, handoff.Language),
            "again" => again is { } at ? HoursBook.SaidTime(at, now, handoff.Language) : "",
            _ => null,
        });
    }

    /// <summary>From 1: how many of the same queue come before it, and itself.</summary>
    public int PlaceOf(CaseHandoff handoff) => 1 + board.Open.Count(other =>
        other.Id != handoff.Id && other.Queue == handoff.Queue && other.IsAtHub == handoff.IsAtHub && other.IsWaiting
        && (other.Urgency, other.RequestedAt, other.Id.Value).CompareTo((handoff.Urgency, handoff.RequestedAt, handoff.Id.Value)) < 0);

    /// <summary>A message of the talk, with its entry.</summary>
    public (HandoffEntry Entry, IReadOnlyList<OutgoingMessage> Messages) Say(CaseHandoff handoff, Contact to, EntryKind kind, string text, DateTime now, AgentId? by = null)
    {
        if (!Reaches(handoff, to)) return (entries.Entry(handoff, kind, now, by, text), []);
        var message = Message(new MessageId(ids.Next()), handoff, to, text, !handoff.Way.IsByPhone(), now);
        return (entries.Entry(handoff, kind, now, by, text, message.Id), [message]);
    }

    /// <summary>Who hides the number, or is on a house without a line that sends, is told nothing but on the call.</summary>
    public bool Reaches(CaseHandoff handoff, Contact to) => !to.Address.IsHidden && lines.Find(handoff.Line)?.Kind is LineKind.Sms or LineKind.Chat;

    /// <summary>A message of the talk. On the phone nothing is answered by text, unless it is asked for.</summary>
    public static OutgoingMessage Message(MessageId id, CaseHandoff handoff, Contact to, string text, bool wantsAnswer, DateTime now) =>
        new(id, handoff.Line, to, MessageClass.Service, MessagePurpose.Person, text, wantsAnswer, LinkId: null, InReplyTo: null, now);
}
