namespace HudumaContact.Catalogue.Answers;

/// <summary>Where a centre is, when it is open, what it offers. What no source establishes is left out, with the way to ask.</summary>
internal static class CentreAnswer
{
    public static void Compose(AnswerDraft draft, Centre centre, IReadOnlyList<Centre> inCounty)
    {
        draft.AddText(centre.Name);
        Place(draft, centre);
        if (centre.IsOpen) Offer(draft, centre);
        else Planned(draft, centre, inCounty);
        draft.Add(AnswerWords.AsOf, centre.AsOf);
    }

    private static void Place(AnswerDraft draft, Centre centre)
    {
        var isLocated = centre.LocationConfidence is not ConfidenceLevel.Low && centre.IsOpen;
        if (isLocated) draft.AddText(centre.Location.In(draft.Language));
        if (isLocated && centre.Town == centre.County.Name) return;
        if (centre.Town is { } town && town != centre.County.Name) draft.Add(AnswerWords.CentreIn, town, centre.County.Name);
        else draft.Add(AnswerWords.CentreCounty, centre.County.Name);
    }

    private static void Offer(AnswerDraft draft, Centre centre)
    {
        if (centre.ExistsConfidence is not ConfidenceLevel.High) draft.Add(AnswerWords.CentreUncertain);
        if (centre.Hours is { } hours)
        {
            draft.Add(AnswerWords.Hours, hours.Text.In(draft.Language));
            if (hours.ClosedOnWeekends) draft.Append(AnswerWords.Closed);
        }

        if (centre.Desks.Count > 0 && draft.Brevity is Brevity.Full) draft.Add(AnswerWords.Desks, string.Join(", ", centre.Desks.Select(desk => desk.In(draft.Language))));
        Ask(draft, centre);
    }

    private static void Ask(AnswerDraft draft, Centre centre)
    {
        if (centre.ExistsConfidence is not ConfidenceLevel.High) draft.Add(AnswerWords.AskBefore, draft.PersonWords());
        else if (centre.Town is null) draft.Add(AnswerWords.AskTown, draft.PersonWords());
        else if (centre.LocationConfidence is ConfidenceLevel.Low) draft.Add(AnswerWords.AskBuilding, draft.PersonWords());
        // On a screen the way to a person stands among the options anyway.
        else if (!draft.IsScreen) draft.Add(AnswerWords.Questions, draft.PersonAsSentence());
    }

    private static void Planned(AnswerDraft draft, Centre centre, IReadOnlyList<Centre> inCounty)
    {
        draft.Add(AnswerWords.CentrePlanned);
        var open = inCounty.Where(other => other.IsOpen).Select(other => other.ShortName).ToList();
        if (open.Count > 0) draft.Add(AnswerWords.OpenInCounty, centre.County.Name, string.Join(", ", open));
        draft.Add(AnswerWords.AskBefore, draft.PersonWords());
    }
}
