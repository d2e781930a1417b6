using System.Globalization;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Talking;

/// <summary>
/// A phone in a drawer: it dials, types, waits, drops and dials again on a release, without host or database. Between every two hops
/// the session is written and read back, so that storing it is tested by every conversation.
/// </summary>
public sealed class Handset
{
    private readonly FlowBook _book;
    private readonly TalkSetting _setting;
    private readonly Func<DateTimeOffset, IWorld> _worldAt;
    private readonly FlowRunner _runner;
    private readonly CaseBook _cases;
    private readonly StatusBook _statuses = new();
    private readonly RegisterBook _registers;
    private string? _language;
    private DateTimeOffset _now;
    private DateTimeOffset _dialledAt;
    private LineKind _line;
    private byte[]? _session;
    private bool _isOn;

    // A dialogue that waits for marks while something else is asked.
    private (byte[] Session, DateTimeOffset At)? _rating;

    // What an answer was about.
    private (Item About, DateTimeOffset At)? _told;

    // A dialogue by text that a call has begun, and its first message.
    private (byte[] Session, Screen First)? _texted;

    /// <param name="worldAt">The world as it is at a moment.</param>
    public Handset(FlowBook book, TalkSetting setting, Func<DateTimeOffset, IWorld> worldAt)
    {
        _book = book;
        _setting = setting;
        _worldAt = worldAt;
        _runner = new FlowRunner(book);
        _cases = new CaseBook(worldAt);
        _registers = new RegisterBook(_cases, _statuses);
        _language = setting.Language;
        _line = setting.Line;
        _now = setting.Clock;
    }

    public List<Step> Steps { get; } = [];

    /// <summary>Those of them that were taken on a call.</summary>
    public List<Step> CallSteps { get; } = [];

    public List<FlowEvent> Events { get; } = [];

    /// <summary>What it talks on now: a call may have gone on by SMS.</summary>
    public LineKind Line => _line;

    public int Budget => _setting.Network == UssdNetworks.Airtel ? UssdNetworks.AirtelBudget : HopContext.SmallestUssdBudget;

    /// <summary>Does what a line of a conversation says; null when nothing is shown.</summary>
    /// <exception cref="FormatException">The command is not known, or does not fit here; the message says what to write.</exception>
    public Screen? Do(string does)
    {
        if (!does.StartsWith('!')) return Type(does);
        var (command, rest) = does.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? (does[..space], does[(space + 1)..].Trim()) : (does, "");
        switch (command)
        {
            case "!dial" or "!redial":
                return Dial(rest);
            case "!call":
                return rest.Length > 0 ? CallAt(new NodeId(rest)) : Call();
            case "!silence":
                return Shown(OnCall(), new Resume.Silence());
            case "!speak":
                return Speak(ReadTime(rest));
            case "!hangup":
                return HangUp();
            case "!drop":
                _isOn = false;
                return null;
            case "!sms":
                return rest.Length > 0 ? ReadSent(new NodeId(rest)) : ReadText();
            case "!form":
                return DialForm(new NodeId(rest));
            case "!wait":
                Wait(ReadTime(rest));
                return null;
            case "!register" when RegisterBook.States.Contains(rest):
                _registers.State = rest;
                return null;
            case "!record":
                _statuses.Add(rest);
                return null;
            default:
                throw new FormatException($"'{command}' is not known. Known: !dial, !dial 1*3, !redial, !drop, !sms, !sms rate/after-person, !form flow/node, !call, !call rate/after-person, !silence, !speak 12s, !hangup, !wait 31s, !register answers|slow|failed, !record.");
        }
    }

    public Screen Dial(string answers = "")
    {
        _line = _setting.Line;
        return Begin(answers);
    }

    /// <summary>On the voice line, whatever line the talk began on.</summary>
    public Screen Call()
    {
        _line = LineKind.Voice;
        return Begin(answers: "");
    }

    /// <summary>A call that goes on at a node, as to the rating after a person has talked.</summary>
    private Screen CallAt(NodeId at)
    {
        if (_book.Find(at) is null) throw new FormatException($"There is no node '{at}'. Write one as flow/node, e.g. !call rate/after-person.");
        (_line, _dialledAt) = (LineKind.Voice, _now);
        var session = new Session();
        return Shown(session, _runner.BeginAt(session, at, Context()));
    }

    private Screen Begin(string answers)
    {
        var dropped = _session is null ? null : SessionJson.Read(_session);
        var session = new Session();
        _dialledAt = _now;
        return answers.Length > 0
            ? Shown(session, _runner.DialThrough(session, answers.Split('*'), Context()))
            : Shown(session, _runner.Begin(session, Context(), dropped));
    }

    public Screen Type(string text)
    {
        if (_line is LineKind.Sms or LineKind.Chat) return Text(text);
        return Shown(OnLine(), new Resume.Typed(text));
    }

    private Session OnLine() => _isOn && _session is not null
        ? SessionJson.Read(_session)
        : throw new FormatException("Nobody is on the line. Begin with !dial or !call, or go on with !redial.");

    private Session OnCall() => _line == LineKind.Voice
        ? OnLine()
        : throw new FormatException("There is no call. Begin one with !call.");

    private Screen Speak(TimeSpan length)
    {
        var session = OnCall();
        if (_runner.EntryAt(session.At) != KeyEntry.Spoken) throw new FormatException($"{session.At} is not answered by speaking. Press keys.");
        return Shown(session, new Resume.Spoken(length));
    }

    private Screen Shown(Session session, Resume resume) => Shown(session, _runner.Resume(session, resume, Context()));

    private Screen? HangUp()
    {
        var session = OnCall();
        var left = _runner.Resume(session, new Resume.HungUp(), Context());
        Steps.AddRange(left.Steps);
        CallSteps.AddRange(left.Steps);
        (_session, _isOn) = (SessionJson.Write(session), false);
        return left.Screen;
    }

    /// <summary>As the server routes a text: a control word, an answer to the dialogue that waits, a keyword, or a question.</summary>
    private Screen Text(string text)
    {
        var session = new Session();
        var waiting = _isOn && _session is not null ? SessionJson.Read(_session) : null;
        if (ControlWords.Find(text) is { } word)
        {
            if (_book.Defaults.PlaceOf(word) is not { } place) throw new FormatException($"'{text}' is answered before any flow. Write what leads into one: MENU, AGENT, PRIVACY, REOPEN, ENGLISH, KISWAHILI, or a question.");
            _language = ControlWords.LanguageOf(word) ?? _language;
            if (waiting is { Form: not null }) return Shown(waiting, _runner.Leave(waiting, Context()));
            return Shown(session, _runner.BeginAt(session, place, Context()));
        }

        if (_rating is { } rating && RateNode.MarksIn(text) is not null && (waiting is null || _runner.HasAnswered(waiting))) return Mark(rating.Session, text);
        if (waiting is not null && _runner.IsFor(waiting, text, Context())) return Shown(waiting, _runner.Resume(waiting, new Resume.Typed(text), Context()));
        if (waiting is not null && _runner.AwaitsMarks(waiting)) _rating = (_session!, _now);
        if (_runner.StartedBy(text, Context()) is var (begins, keyword))
            return Shown(session, _runner.BeginAt(session, begins, Context() with { ContactLanguage = _language ?? keyword.Language }));
        return Shown(session, _runner.Ask(session, text, Context() with { ContactLanguage = _language ?? _worldAt(_now).LanguageOf(text) }));
    }

    /// <summary>Marks for what was rated before something else was asked, which then stands as it did.</summary>
    private Screen Mark(byte[] rating, string mark)
    {
        var (kept, isOn) = (_session, _isOn);
        _rating = null;
        var session = SessionJson.Read(rating);
        var screen = Shown(session, _runner.Resume(session, new Resume.Typed(mark), Context()));
        (_session, _isOn) = (kept, isOn);
        return screen;
    }

    private Screen ReadText()
    {
        if (_texted is not { } texted) throw new FormatException("No SMS has come that begins a dialogue. One comes when a call goes on by SMS.");
        (_line, _session, _isOn, _texted) = (LineKind.Sms, texted.Session, true, null);
        return texted.First;
    }

    /// <summary>A dialogue that our side begins, as after a person has answered.</summary>
    private Screen ReadSent(NodeId at)
    {
        if (_book.Find(at) is null) throw new FormatException($"There is no node '{at}'. Write one as flow/node, e.g. !sms rate/after-person.");
        _line = LineKind.Sms;
        var session = new Session();
        return Shown(session, _runner.BeginAt(session, at, Context()));
    }

    /// <summary>A form that an agent has sent, opened by the code that was texted for it.</summary>
    private Screen DialForm(NodeId at)
    {
        if (!_book.IsForm(at) || _book.Find(at) is null) throw new FormatException($"'{at}' is no node of a form. Write the first one of a form as flow/node, e.g. !form lost-id/number.");
        (_line, _dialledAt) = (_setting.Line, _now);
        var session = new Session();
        return Shown(session, _runner.BeginAt(session, at, Context()));
    }

    private void BeginByText(Session session, NodeId at)
    {
        var (dialogue, first) = _runner.BeginByText(session, at, _worldAt(_now));
        _texted = (SessionJson.Write(dialogue), first);
    }

    private Screen Shown(Session session, HopResult result)
    {
        while (true)
        {
            Steps.AddRange(result.Steps);
            if (_line == LineKind.Voice) CallSteps.AddRange(result.Steps);
            Events.AddRange(result.Events);
            foreach (var happened in result.Events)
            {
                if (happened is LanguageChosen chosen) _language = chosen.Language;
                if (happened is AnswerTold told) _told = (told.About, _now);
                if (happened is WentBySms went) BeginByText(session, went.At);
                if (happened is DialogueWanted wanted) BeginByText(session, wanted.At);
                _cases.Hear(happened, _now);
            }

            if (result.Pending is not { } request) break;
            session = SessionJson.Read(SessionJson.Write(session));
            result = _runner.Resume(session, _registers.Find(request, _worldAt(_now), session.Language), Context());
        }

        _session = SessionJson.Write(session);
        _isOn = !result.Screen!.Ends;
        return result.Screen;
    }

    private void Wait(TimeSpan time)
    {
        _now += time;
        if (_rating is { } rating && _now - rating.At > TalkSetting.DialogueTime) _rating = null;
        if (_line is LineKind.Voice) return;
        if (_line is LineKind.Sms or LineKind.Chat ? time > TalkSetting.DialogueTime : time > UssdNetworks.ScreenTime || _now - _dialledAt > UssdNetworks.SessionTime) _isOn = false;
    }

    private HopContext Context() => new(
        new TalkWorld(_worldAt(_now), _statuses),
        _line,
        Budget,
        _language,
        OffersSms: _line == LineKind.Ussd && _now - _dialledAt >= UssdNetworks.OfferSmsAfter,
        SendsSms: _line == LineKind.Voice && _setting is { SendsSms: true, HidesNumber: false })
    {
        IsLanguageChosen = _language is not null,
        ReachesLater = _setting is { SendsSms: true, HidesNumber: false } || _line is LineKind.Sms or LineKind.Chat,
        IsNumberKnown = _line is not LineKind.Chat && !_setting.HidesNumber,
        LastTold = _line is LineKind.Sms or LineKind.Chat && _told is { } told && _now - told.At <= TalkSetting.FollowUpTime ? told.About : null,
        AwaitsMarks = _rating is not null,
    };

    private static TimeSpan ReadTime(string text)
    {
        if (text.Length > 1 && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            switch (text[^1])
            {
                case 's': return TimeSpan.FromSeconds(number);
                case 'm': return TimeSpan.FromMinutes(number);
                case 'h': return TimeSpan.FromHours(number);
                case 'd': return TimeSpan.FromDays(number);
            }
        }

        throw new FormatException($"'{text}' is no time. Write 31s, 3m, 2h or 1d.");
    }
}
