using HudumaContact.Content;

namespace HudumaContact.Catalogue.Answers;

/// <summary>How many parts an answer may take as an SMS: fee, time and place are told in one, the others in two.</summary>
public static class SmsRoom
{
    private static readonly string[] Languages = ["en", "sw"];

    public static int PartsFor(Topic topic) => topic is Topic.Fee or Topic.Turnaround or Topic.Where ? 1 : 2;

    public static bool Holds(Answer answer) => SmsParts.Of(answer.Text).Count <= PartsFor(answer.Topic);

    /// <summary>Every answer that takes more, on a day or on any later day on which a fee changes; without notices, which come and go.</summary>
    public static IReadOnlyList<Answer> Over(ServiceCatalogue catalogue, DateOnly day)
    {
        var composer = new AnswerComposer(catalogue);
        var days = catalogue.FeeDates.Where(change => change > day).Prepend(day).ToList();
        var all =
            from service in catalogue.Services
            from topic in Topics.OfService
            from language in Languages
            from told in topic is Topic.Fee ? days : [day]
            select composer.OfService(service, topic, language, told, [], AnswerLine.Sms);
        var ofCentres = catalogue.Centres.SelectMany(centre => Languages.Select(language => composer.OfCentre(centre, language, day, [], AnswerLine.Sms)));
        return [.. all.Concat(ofCentres).Where(answer => !Holds(answer)).DistinctBy(answer => (answer.Text, answer.ServiceId, answer.Topic))];
    }
}
