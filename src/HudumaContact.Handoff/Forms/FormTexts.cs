using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Events;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Forms;

/// <summary>What is said about a form: to the citizen in the words of the current release, and to the agent in the case.</summary>
public sealed class FormTexts(ReleaseShelf releases, MessageOptions messages)
{
    /// <summary>Above the first question of a form that comes as a dialogue.</summary>
    public string BySms(Flow form, string language) => Text(Word.FormBySms, form, language, "", "");

    /// <param name="dial">What is to be dialled.</param>
    public string ByDial(Flow form, string language, string dial, DateTime now) =>
        Text(Word.FormByDial, form, language, dial, HoursBook.SaidTime(Until(now), now, language));

    /// <summary>A form waits as long as any dialogue does.</summary>
    public DateTime Until(DateTime now) => now + messages.KeepDialogueFor;

    public string Title(Flow form, string language) => form.Form!.In(language, LineKind.Sms, releases.Current.Flows.Defaults.Fallback).Render(static _ => null);

    /// <summary>The answers below their questions, for the case.</summary>
    public static string Answers(FormFilled filled) =>
        string.Join('\n', filled.Answers.Select(answer => $"{answer.Question}\n> {answer.Answer}").Prepend(filled.Title));

    private string Text(string word, Flow form, string language, string dial, string until)
    {
        var defaults = releases.Current.Flows.Defaults;
        var title = Title(form, language);
        return defaults.Words[word].In(language, LineKind.Sms, defaults.Fallback).Render(path => path switch
        {
            "form" => title,
            "dial" => dial,
            "until" => until,
            _ => null,
        });
    }
}
