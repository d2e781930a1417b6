namespace HudumaContact.Catalogue.Answers;

/// <summary>The price list of a day, where to pay it, and that we never ask for a PIN.</summary>
internal static class FeeAnswer
{
    public static void Compose(AnswerDraft draft, Service service, DateOnly day)
    {
        var fees = service.FeesOn(day);
        var isUnknown = fees.Count == 0 || fees.Any(fee => fee.IsUnknown);
        var isLow = service.Confidence.Fees is ConfidenceLevel.Low;
        ServiceAnswer.Head(draft, AnswerWords.Fee, service, isLow && fees.Any(fee => !fee.IsUnknown));
        foreach (var fee in fees) draft.AddText(Line(fee, draft.Language));
        if (fees.Count == 0) draft.Add(AnswerWords.NoFeeToday);
        else if (fees.All(fee => fee.IsUnknown)) draft.Append(AnswerWords.NotFixed);
        if (Note(draft, service) is { } note) draft.AddText(note.In(draft.Language));
        ServiceAnswer.AsOf(draft, service, isLow || isUnknown);
        if (fees.Any(fee => fee.Kes != 0)) Pay(draft, service);
        draft.Append(AnswerWords.NoPin);
    }

    private static string Line(Fee fee, string language)
    {
        var what = fee.What.In(language);
        var amount = Money.Told(fee, language);
        var line = amount is null ? what : $"{what}: {amount}";
        return fee.Until is { } until ? $"{line} ({AnswerWords.Of(AnswerWords.UntilDate, language, SaidDate.In(language, until))})" : line;
    }

    private static Words? Note(AnswerDraft draft, Service service) => draft.IsScreen ? service.FeesNoteShort ?? service.FeesNote : service.FeesNote;

    private static void Pay(AnswerDraft draft, Service service)
    {
        if (service.Payment is { OnECitizen: true }) draft.Add(AnswerWords.PayECitizen);
        else if (service.Payment?.Own is { } own) draft.Add(own);
    }
}
