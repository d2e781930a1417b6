using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Citizens;

/// <summary>What the line itself says to who waits for a person, in the words of the current release.</summary>
public sealed class CitizenWords(ReleaseShelf releases, HandoffBoard board, HoursBook hours, EntryWriter entries, IIdSource ids)
{
    /// <summary>Characters that a person says to a citizen at once: ten parts of an SMS, or a page of a chat.</summary>
    public const int LongestAnswer = 1600;

    /// <summary>The place in the queue and when people answer.</summary>
    public string Waiting(CaseHandoff handoff, DateTime now)
    {
        var word = handoff.Way is Way.Callback ? Word.CallQueued : hours.Hours.IsOpen(now) ? Word.PersonQueued : Word.PersonClosed;
        return Text(word, handoff, now);
    }

    public string Text(string word, CaseHandoff handoff, DateTime now, string agent = "", DateTime? again = null)
    {
        var defaults = releases.Current.Flows.Defaults;
        return defaults.Words[word].In(handoff.Language, handoff.SpokenOn, defaults.Fallback).Render(path => path switch
        {
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
        var message = Message(new MessageId(ids.Next()), handoff, to, text, handoff.Way is not Way.Callback, now);
        return (entries.Entry(handoff, kind, now, by, text, message.Id), [message]);
    }

    /// <summary>A message of the talk. On the phone nothing is answered by text, unless it is asked for.</summary>
    public static OutgoingMessage Message(MessageId id, CaseHandoff handoff, Contact to, string text, bool wantsAnswer, DateTime now) =>
        new(id, handoff.Line, to, MessageClass.Service, MessagePurpose.Person, text, wantsAnswer, LinkId: null, InReplyTo: null, now);
}
