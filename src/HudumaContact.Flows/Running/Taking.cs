using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Running.Gathers;

namespace HudumaContact.Flows.Running;

/// <summary>Takes what was typed at a waiting node: a key that moves about, an answer, or neither.</summary>
internal sealed class Taking(Hop hop, Walk walk)
{
    /// <summary>Of a question that shows its language: "passport fee" is asked in Swahili too.</summary>
    private const int LeastWords = 3;

    private readonly Session _session = hop.Session;

    /// <summary>Moves the session; returns false when the answer was a wrong one.</summary>
    public bool Take(GatherNode node, string typed)
    {
        _session.Silences = 0;
        if (hop.IsOnCall && typed.Length > 1) typed = typed.TrimEnd(CallKeys.Again[0]);
        if (hop.IsOnCall ? Press(node, typed) : TurnPage(node, typed)) return true;
        HearDistress(node, typed);
        if (!hop.IsOnCall && Move(node, typed)) return true;

        var answered = Filling.Answered(hop, node, typed);

        // "Did you mean: death certificate?" is no reply to somebody who wants to die: the screen stays, with the helplines above it.
        var exit = hop.HeardDistress && node is AskNode ask && hop.Book.IsSearched(ask) ? Exit.Wrong : Answer(node, typed);
        if (exit == Exit.Wrong)
        {
            Refuse(node);
            return false;
        }

        if (answered is not null) (_session.Form ??= new FormInHand()).Keep(answered);
        Accept(node, exit, typed);
        return true;
    }

    /// <summary>Takes an answer that was spoken on a call.</summary>
    public void Hear(AskNode node, TimeSpan length)
    {
        _session.Silences = 0;
        var exit = Asking.TakeSpoken(hop, node, length);
        if (hop.Book.IsForm(node.Id)) (_session.Form ??= new FormInHand()).Keep(new FormAnswer(node.Id, hop.Text(node.Prompt), hop.Read(node.Into)!));
        Accept(node, exit, "");
    }

    /// <summary>Nothing was pressed or said.</summary>
    public void HearNothing(GatherNode node)
    {
        if (++_session.Silences >= Session.MostSilences)
        {
            Turn();
            Remember(node);
            walk.Leave(node, Exit.Silent);
            return;
        }

        hop.TellAside(hop.Word(Word.NoInput));
        walk.Fire(Exit.NoInput, node.Id);
    }

    /// <summary>A key of a call that is no answer.</summary>
    private bool Press(GatherNode node, string typed)
    {
        switch (typed)
        {
            // Where # ends what is entered, it comes as nothing entered.
            case "" when hop.Book.EntryAt(node.Id) == KeyEntry.Many:
            case CallKeys.Again:
                hop.Said.AddRange(_session.Said);
                walk.Fire(Exit.Page, node.Id);
                return true;
            case CallKeys.Person:
                Turn();
                Remember(node);
                walk.Fire(Exit.Agent, hop.Book.Defaults.Agent);
                return true;
            case CallKeys.Back when _session.Page > 0:
                return TurnPageOfCall(_session.Page - 1);
            // Before the first question of a form lies only the way out of it.
            case CallKeys.Back when _session.Trail.Count > 0 || hop.Book.IsForm(node.Id):
                Turn();
                walk.GoBack();
                return true;
            case CallKeys.More when hop.Book.EntryAt(node.Id) == KeyEntry.One && _session.Page + 1 < ScreenWriter.Write(hop, node).Pages:
                return TurnPageOfCall(_session.Page + 1);
            default:
                return false;
        }
    }

    private bool TurnPageOfCall(int page)
    {
        hop.Said.AddRange(_session.Said);
        return TurnTo(page);
    }

    /// <summary>Words of distress get the helplines in this very reply, whatever else it says.</summary>
    private void HearDistress(GatherNode node, string typed)
    {
        if (!typed.Any(char.IsLetter) || !hop.World.HasDistress(typed)) return;
        hop.HeardDistress = true;
        hop.Events.Add(new DistressHeard(node.Id));
        hop.Said.Add(hop.Word(Word.Distress));
    }

    private bool Move(GatherNode node, string typed)
    {
        var keys = hop.Book.KeysAt(node.Id);
        // Before the first question of a form lies only the way out of it.
        if (typed == keys.Back && (_session.Trail.Count > 0 || hop.Book.IsForm(node.Id)))
        {
            Turn();
            walk.GoBack();
            return true;
        }

        if (typed != keys.Home || !_session.HomeSeen) return false;
        Turn();
        walk.Fire(Exit.Home, hop.Book.Defaults.Home);
        return true;
    }

    /// <summary>Another page of the same screen, which still begins with what was said before its prompt.</summary>
    private bool TurnPage(GatherNode node, string typed)
    {
        var keys = hop.Book.KeysAt(node.Id);
        hop.Said.AddRange(_session.Said);
        if (typed == keys.Back && _session.Page > 0) return TurnTo(_session.Page - 1);
        if (typed == keys.More && _session.Page + 1 < ScreenWriter.Write(hop, node).Pages) return TurnTo(_session.Page + 1);
        hop.Said.Clear();
        return false;
    }

    private Exit Answer(GatherNode node, string typed) => node switch
    {
        MenuNode menu => Choosing.Take(hop, menu, typed),
        AnswerNode answer => Choosing.Take(hop, answer, typed),
        AskNode ask => Asking.Take(hop, ask, typed),
        RateNode => Rating.Take(hop, typed),
        _ => throw new InvalidOperationException($"A {node.Kind} node takes no answer."),
    };

    private void Accept(GatherNode node, Exit exit, string typed)
    {
        // Dialling again finds a choice at the main menu at once; words have to be typed again.
        if (_session.HomeSeen && (node.Id != hop.Book.Defaults.Home || exit == Exit.Letters)) _session.AnswersPastHome++;
        Turn();
        var trail = node.Leads(exit) is Destination.To || exit == Exit.Letters;
        if (trail) Remember(node);
        if (exit == Exit.Letters) Ask(typed);
        else walk.Leave(node, exit);
    }

    /// <summary>A question in the citizen's own words. Who writes whole questions is answered in the language of each, unless they chose one.</summary>
    private void Ask(string question)
    {
        if (hop.Context is { Line: LineKind.Sms or LineKind.Chat, IsLanguageChosen: false }
            && question.Count(char.IsWhiteSpace) + 1 >= LeastWords
            && hop.World.LanguageOf(question) is { } language
            && hop.Book.Defaults.Languages.Contains(language)) _session.Language = language;
        walk.Fire(Exit.Letters, hop.Book.Defaults.Letters.To);
    }

    private void Refuse(GatherNode node)
    {
        // Nobody in distress is counted out by a menu.
        if (!hop.HeardDistress) _session.Wrongs++;
        if (_session.Wrongs >= node.Tries)
        {
            Turn();
            Remember(node);
            walk.Leave(node, Exit.Lost);
            return;
        }

        // The helplines are told before everything else; what was merely a wrong key is told on the page where it was pressed.
        if (hop.HeardDistress) ToFirstPage();
        else if (hop.IsOnCall) hop.TellAside(GatherWording.WrongAnswer(node, hop.Text, hop.Word));
        else hop.SayOnPage(GatherWording.WrongAnswer(node, hop.Text, hop.Word));
        walk.Fire(Exit.Wrong, node.Id);
    }

    private bool TurnTo(int page)
    {
        _session.Page = page;
        _session.Wrongs = 0;
        walk.Fire(Exit.Page, _session.At);
        return true;
    }

    private void Turn()
    {
        ToFirstPage();
        _session.Wrongs = 0;
        _session.Silences = 0;
    }

    private void ToFirstPage()
    {
        _session.Page = 0;
        _session.SaidOnPage.Clear();
    }

    private void Remember(GatherNode node)
    {
        if (node.Id == hop.Book.Defaults.Continue) return;
        if (_session.Trail.Count == Session.LongestTrail) _session.Trail.RemoveAt(0);
        _session.Trail.Add(new PassedScreen(node.Id, [.. _session.Callers]));
    }
}
