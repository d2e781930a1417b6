namespace HudumaContact.Catalogue.Answers;

/// <summary>What is told about a service, by topic; the fee has its own file.</summary>
internal static class ServiceAnswer
{
    public static ConfidenceLevel ConfidenceOf(Service service, Topic topic) => topic switch
    {
        Topic.Requirements => service.Confidence.Requirements,
        Topic.Fee => service.Confidence.Fees,
        Topic.Turnaround => service.Confidence.Turnaround,
        _ => service.Confidence.Where,
    };

    public static void Requirements(AnswerDraft draft, Service service)
    {
        var isLow = service.Confidence.Requirements is ConfidenceLevel.Low;
        Head(draft, AnswerWords.Requirements, service, isLow);
        var requirements = draft.Brevity is Brevity.Full ? service.Requirements : service.RequirementsShort ?? service.Requirements;
        foreach (var requirement in requirements) draft.AddItem(requirement.In(draft.Language));
        AsOf(draft, service, isLow);
    }

    public static void Turnaround(AnswerDraft draft, Service service)
    {
        var isLow = service.Confidence.Turnaround is ConfidenceLevel.Low;
        // "Not published" and its like say themselves that nothing is certain.
        Head(draft, AnswerWords.Turnaround, service, isLow && service.TurnaroundDays is not null);
        draft.AddText(service.Turnaround.In(draft.Language));
        AsOf(draft, service, isLow);
    }

    public static void Where(AnswerDraft draft, Service service)
    {
        var isLow = service.Confidence.Where is ConfidenceLevel.Low;
        Head(draft, AnswerWords.Where, service, isLow);
        var where = (draft.Brevity is Brevity.Full ? service.Where : service.WhereShort ?? service.Where).In(draft.Language);
        draft.AddText(where);
        if (service.Ussd is { } code && !where.Contains(code, StringComparison.Ordinal)) draft.Append(AnswerWords.DialUssd, code);
        AsOf(draft, service, isLow);
    }

    public static void Status(AnswerDraft draft, Service service)
    {
        Head(draft, AnswerWords.Status, service, isUnconfirmed: false);
        if (service.Status is { Trackable: true, Reference: { } reference, Check: { } check })
        {
            draft.Add(AnswerWords.Reference, reference.In(draft.Language));
            draft.Add(AnswerWords.Check, check.In(draft.Language));
        }
        else
        {
            draft.Add(AnswerWords.NotTracked, Contact(draft, service.Agency));
        }

        AsOf(draft, service, service.Confidence.Where is ConfidenceLevel.Low && service.Status.Trackable);
    }

    public static void Head(AnswerDraft draft, Words words, Service service, bool isUnconfirmed)
    {
        draft.Add(words, (draft.IsSpoken ? service.SpokenName : service.ShortName).In(draft.Language));
        if (!isUnconfirmed) return;
        if (draft.Brevity is Brevity.Full) draft.Add(AnswerWords.Unconfirmed);
        else draft.Join(AnswerWords.UnconfirmedBrief);
    }

    public static void AsOf(AnswerDraft draft, Service service, bool mustConfirm)
    {
        if (!mustConfirm) draft.Add(AnswerWords.AsOf, service.AsOf);
        else if (draft.Brevity is Brevity.Full) draft.Add(AnswerWords.AsOfConfirm, service.AsOf, Contact(draft, service.Agency));
        else draft.Add(AnswerWords.AsOfConfirmBrief, service.AsOf, service.Agency.Contact.Brief.In(draft.Language));
    }

    /// <summary>The agency and how to reach it, within a sentence.</summary>
    private static string Contact(AnswerDraft draft, Agency agency)
    {
        var brief = agency.Contact.Brief.In(draft.Language);
        return agency.Contact.All.ContainsKey("brief") ? brief : $"{agency.ShortName} ({brief})";
    }
}
