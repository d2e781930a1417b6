using System.ComponentModel.DataAnnotations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>Bounds and times of calls, since the state pays for them: section <c>Calls</c>.</summary>
public sealed class CallOptions
{
    /// <summary>A call that is up for longer is told so and ended, whoever talks. Default 45 minutes.</summary>
    [Range(typeof(TimeSpan), "00:02:00", "04:00:00")]
    public TimeSpan LongestCall { get; set; } = TimeSpan.FromMinutes(45);

    /// <summary>Calls that are up at once on a line; whoever calls then is told to call again. Default 500.</summary>
    [Range(1, 100_000)]
    public int CallsAtOncePerLine { get; set; } = 500;

    /// <summary>Of them, calls without a number: they know no bound by the day, since each is somebody new. Null: a tenth of all.</summary>
    [Range(1, 100_000)]
    public int? HiddenCallsAtOnce { get; set; }

    /// <summary>
    /// Calls that ring citizens back on a line within an hour. Default 600: far below what somebody who lets a thousand phones ring us could make us pay. Beyond it they wait, in
    /// their order, for room. Callbacks are not among them: the people who take them are their bound.
    /// </summary>
    [Range(1, 100_000)]
    public int CallsMadePerHour { get; set; } = 600;

    /// <summary>Calls of one number in a day of Kenya, those that we make to it because of its own among them. Default 40: a phone may be a whole village's.</summary>
    [Range(1, 10_000)]
    public int CallsPerNumberADay { get; set; } = 40;

    /// <summary>How long a key is waited for, after the last word. Default 8 s.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "00:00:30")]
    public TimeSpan GatherWithin { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>The longest that a caller speaks for an answer. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "00:05:00")]
    public TimeSpan LongestSpoken { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest message that is left for us. Default 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "00:05:00")]
    public TimeSpan LongestMessage { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a person of ours is rung. Default 20 s; unanswered, the caller is back in place.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:01:00")]
    public TimeSpan RingAgentFor { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a citizen is rung. Default 40 s: a phone may lie in another room.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "00:02:00")]
    public TimeSpan RingCitizenFor { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>A turn of waiting: how long the hold sound is heard, or a key is waited for, before the next. Default 10 s. A person who has accepted is put through at the next turn where a provider moves no calls.</summary>
    [Range(typeof(TimeSpan), "00:00:03", "00:01:00")]
    public TimeSpan HoldTurn { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Turns of waiting from one telling of the place to the next. Default 4.</summary>
    [Range(1, 60)]
    public int TurnsBetweenPlaces { get; set; } = 4;

    /// <summary>How long after a call that was not answered on purpose the number is rung back. Default 3 s: the phone must have hung up.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RingBackAfter { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>A number that could not be rung back for so long is rung no more: its owner has given up, or sleeps. Default 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "12:00:00")]
    public TimeSpan RingBackWithin { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Citizens are called, rung back or called back, at phones whose numbers begin so. Others are answered, offered no callback on a call, and called by hand. Default +254: who has a costly number abroad is not to make us call it.</summary>
    [RegularExpression(@"\+[0-9]{1,14}", ErrorMessage = "it must be a plus and the first digits of numbers: +254.")]
    public string CallsTo { get; set; } = "+254";

    /// <summary>The SIP domain of the house's own exchange, perhaps with a port: an agent whose place is <c>101</c> is rung at <c>sip:101@pbx.huduma.go.ke</c>. Empty: there is none.</summary>
    [RegularExpression(@"([A-Za-z0-9]([A-Za-z0-9.-]{0,118}[A-Za-z0-9])?(:[0-9]{1,5})?)?", ErrorMessage = "it must be a domain that the provider reaches by SIP, without sip: and without a name before it: pbx.huduma.go.ke.")]
    public string ExtensionsAt { get; set; } = "";

    /// <summary>Talks with a person are recorded, once the notice of it was played, on lines of a provider that can be told to pause. Default: no.</summary>
    public bool RecordsTalks { get; set; }

    /// <summary>What <see cref="CallsMadePerHour"/> counts by: the last sixty minutes, so that no full hour begins with twice as many.</summary>
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    internal int MostHiddenAtOnce => HiddenCallsAtOnce ?? Math.Max(1, CallsAtOncePerLine / 10);

    /// <summary>Whether the program calls somebody: never a number that costs more than a call does, or that is our own.</summary>
    public bool MayCall(ContactAddress citizen, LineBook lines) => citizen.Number is { IsPhone: true } number && number.E164.StartsWith(CallsTo, StringComparison.Ordinal) && !lines.IsOwn(number);
}
