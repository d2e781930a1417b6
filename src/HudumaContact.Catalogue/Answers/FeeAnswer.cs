namespace HudumaContact.Catalogue.Answers;

/// <summary>The price list of a day, where to pay it, and that we never ask for a PIN.</summary>
internal static class FeeAnswer
{
    public static void Compose(AnswerDraft draft, Service service, DateOnly day)
    {
        var fees = service.FeesOn(day);
        var isUnknown = fees.Count == 0 || fees.Any(fee => fee.IsUnknown);
        var isLow = service.Confidence.Fees is ConfidenceLevel.Low;
        var isUnconfirmed = isLow && fees.Any(fee => !fee.IsUnknown);
        if (draft.Brevity is Brevity.Full) List(draft, service, fees, isUnconfirmed);
        else ListBriefly(draft, service, fees, isUnconfirmed);
        if (Note(draft, service) is { } note) draft.AddText(draft.Brevity is Brevity.Terse ? FirstSentence(note.In(draft.Language)) : note.In(draft.Language));
        ServiceAnswer.AsOf(draft, service, isLow || isUnknown);
        if (fees.Any(fee => fee.Kes != 0)) Pay(draft, service);
        draft.Append(draft.Brevity is Brevity.Full ? AnswerWords.NoPin : AnswerWords.NoPinBrief);
    }

    private static void List(AnswerDraft draft, Service service, IReadOnlyList<Fee> fees, bool isUnconfirmed)
    {
        ServiceAnswer.Head(draft, AnswerWords.Fee, service, isUnconfirmed);
        foreach (var fee in fees) draft.AddText(Line(fee, draft));
        if (fees.Count == 0) draft.Add(AnswerWords.NoFeeToday);
        else if (fees.All(fee => fee.IsUnknown)) draft.Append(AnswerWords.NotFixed);
    }

    /// <summary>The one fee there is needs no name beside the service's, and a name made short says itself what is not fixed.</summary>
    private static void ListBriefly(AnswerDraft draft, Service service, IReadOnlyList<Fee> fees, bool isUnconfirmed)
    {
        var name = service.ShortName.In(draft.Language);
        if (fees is [var only] && Money.Told(only, draft.Language) is { } amount)
            draft.Add(isUnconfirmed ? AnswerWords.OneFeeUnconfirmed : AnswerWords.OneFee, name, amount);
        else if (draft.Brevity is Brevity.Bare && fees is [{ IsUnknown: true, WhatShort: null }])
            draft.Add(AnswerWords.OneFee, name, AnswerWords.NoneFixed.In(draft.Language));
        else if (fees is [{ IsUnknown: true, WhatShort: { } what }])
            draft.Add(AnswerWords.OneFee, name, what.In(draft.Language));
        else
            List(draft, service, fees, isUnconfirmed);
    }

    private static string Line(Fee fee, AnswerDraft draft)
    {
        var what = (draft.Brevity is Brevity.Full ? fee.What : fee.WhatShort ?? fee.What).In(draft.Language);
        var amount = Money.Told(fee, draft.Language);
        var line = amount is null ? what : $"{what}: {amount}";
        return fee.Until is { } until ? $"{line} ({AnswerWords.Of(AnswerWords.UntilDate, draft.Language, SaidDate.In(draft.Language, until))})" : line;
    }

    private static Words? Note(AnswerDraft draft, Service service) => draft switch
    {
        { Brevity: Brevity.Bare } => null,
        { IsScreen: true } or { Brevity: Brevity.Brief or Brevity.Terse } => service.FeesNoteShort ?? service.FeesNote,
        _ => service.FeesNote,
    };

    private static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? text[..(end + 1)] : text;

    private static void Pay(AnswerDraft draft, Service service)
    {
        var isBrief = draft.Brevity is not Brevity.Full;
        if (service.Payment is { OnECitizen: true } && isBrief) draft.Append(AnswerWords.PayECitizenBrief);
        else if (service.Payment is { OnECitizen: true }) draft.Add(AnswerWords.PayECitizen);
        else if (service.Payment?.Own is { } own) draft.Add(own);
    }
}
