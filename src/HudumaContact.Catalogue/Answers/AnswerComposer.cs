using HudumaContact.Content;

namespace HudumaContact.Catalogue.Answers;

/// <summary>
/// Composes what is told about a service or a centre: the notices of the day first, then the facts that hold on that day, then how old
/// they are. A fact of low confidence is told as unconfirmed, with the agency that can confirm it.
/// </summary>
public sealed class AnswerComposer(ServiceCatalogue catalogue)
{
    /// <param name="day">Today in Nairobi: fees and notices are those of this day.</param>
    /// <exception cref="ArgumentException">The topic is not about services.</exception>
    public Answer OfService(Service service, Topic topic, string language, DateOnly day, IEnumerable<Notice> notices, AnswerLine line)
    {
        var holding = notices.Where(notice => notice.HoldsOn(day) && notice.Scope.Concerns(service)).ToList();
        var answer = Compose(service, topic, new AnswerDraft(language, line), day, holding);
        if (line is not AnswerLine.Sms || SmsRoom.Holds(answer)) return answer;
        // What is told in full has to be worth its price: as little is left out as makes it cheaper.
        Answer[] shorter = [.. new[] { Brevity.Brief, Brevity.Terse, Brevity.Bare }.Select(brevity => Compose(service, topic, new AnswerDraft(language, line, brevity), day, holding))];
        return shorter.Prepend(answer).MinBy(told => Math.Max(SmsParts.Of(told.Text).Count, SmsRoom.PartsFor(topic)))!;
    }

    private Answer Compose(Service service, Topic topic, AnswerDraft draft, DateOnly day, List<Notice> notices)
    {
        var told = Tell(draft, notices);
        switch (topic)
        {
            case Topic.Requirements: ServiceAnswer.Requirements(draft, service); break;
            case Topic.Fee: FeeAnswer.Compose(draft, service, day); break;
            case Topic.Turnaround: ServiceAnswer.Turnaround(draft, service); break;
            case Topic.Where: ServiceAnswer.Where(draft, service); break;
            case Topic.Status: ServiceAnswer.Status(draft, service); break;
            default: throw new ArgumentException($"'{topic}' is not told about a service.", nameof(topic));
        }

        return new Answer(
            draft.ToString(), topic, service.Id, CentreId: null, draft.Language, catalogue.Version, service.AsOf, day, ServiceAnswer.ConfidenceOf(service, topic), told);
    }

    /// <param name="day">Today in Nairobi: notices are those of this day.</param>
    public Answer OfCentre(Centre centre, string language, DateOnly day, IEnumerable<Notice> notices, AnswerLine line)
    {
        var holding = notices.Where(notice => notice.HoldsOn(day) && notice.Scope.Concerns(centre)).ToList();
        var answer = Compose(centre, new AnswerDraft(language, line), day, holding);
        // Which desks there are is what can best be left out.
        return line is not AnswerLine.Sms || SmsRoom.Holds(answer) ? answer : Compose(centre, new AnswerDraft(language, line, Brevity.Brief), day, holding);
    }

    private Answer Compose(Centre centre, AnswerDraft draft, DateOnly day, List<Notice> notices)
    {
        var told = Tell(draft, notices);
        CentreAnswer.Compose(draft, centre, catalogue.CentresIn(centre.County.Id));
        return new Answer(
            draft.ToString(), Topic.Centre, ServiceId: null, centre.Id, draft.Language, catalogue.Version, centre.AsOf, day, centre.LocationConfidence, told);
    }

    /// <summary>A notice as every answer that it concerns tells it.</summary>
    public static string Told(Notice notice, string language) => AnswerWords.Of(AnswerWords.Notice, language, notice.Text.In(language));

    private static List<string> Tell(AnswerDraft draft, IEnumerable<Notice> notices)
    {
        var told = new List<string>();
        foreach (var notice in notices.OrderBy(notice => notice.From).ThenBy(notice => notice.Id, StringComparer.Ordinal))
        {
            draft.AddText(Told(notice, draft.Language));
            told.Add(notice.Id);
        }

        return told;
    }
}
