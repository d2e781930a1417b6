using HudumaContact.Catalogue;

namespace HudumaContact.Handoff.Quality;

/// <summary>What a conversation is scored by. A form is never changed: a new one takes its place, and scores stay with the form they were given by.</summary>
/// <param name="By">The name of who wrote it; empty for the first one.</param>
public sealed record QualityForm(Guid Id, IReadOnlyList<QualityQuestion> Questions, string By, DateTime At)
{
    public const int MostQuestions = 12;

    /// <summary>Until a supervisor writes another one.</summary>
    public static readonly QualityForm Usual = new(
        Guid.Empty,
        [
            new("greeting", new Words("Greeted the citizen and said who they are", "Alimsalimu mwananchi na kujitambulisha"), 1),
            new("understood", new Words("Understood what the citizen needs before answering", "Alielewa mwananchi anahitaji nini kabla ya kujibu"), 2),
            new("right", new Words("The answer was right, by the catalogue", "Jibu lilikuwa sahihi kulingana na katalogi"), 4),
            new("whole", new Words("The answer was whole: cost, documents, where, how long", "Jibu lilikuwa kamili: gharama, nyaraka, mahali, muda"), 3),
            new("plain", new Words("Plain words, in the citizen's language", "Maneno rahisi, kwa lugha ya mwananchi"), 2),
            new("kind", new Words("Patient and respectful", "Mvumilivu na mwenye heshima"), 2),
            new("safe", new Words("Asked for no PIN and no more personal data than needed", "Hakuomba PIN wala taarifa binafsi zisizohitajika"), 3),
            new("closed", new Words("Made sure that nothing was left open", "Alihakikisha hakuna kilichobaki"), 1),
        ],
        By: "",
        DateTime.UnixEpoch);

    /// <summary>How well it went, in percent of what applies; null when nothing of the form does.</summary>
    /// <param name="marks">By the id of the question; one that does not apply is left out.</param>
    public int? PercentOf(IReadOnlyDictionary<string, QualityMark> marks)
    {
        var applies = Questions.Where(question => marks.ContainsKey(question.Id)).ToList();
        var most = applies.Sum(question => question.Weight * (int)QualityMark.Yes);
        return most == 0 ? null : (int)Math.Round(100.0 * applies.Sum(question => question.Weight * (int)marks[question.Id]) / most, MidpointRounding.AwayFromZero);
    }
}

/// <param name="Id">Stays with a question whose wording is mended.</param>
/// <param name="Weight">How much it counts, from 1 to <see cref="MostWeight"/>.</param>
public sealed record QualityQuestion(string Id, Words Asks, int Weight)
{
    public const int MostWeight = 10;

    public const int LongestAsks = 160;
}

/// <summary>Their numbers are on disk.</summary>
public enum QualityMark
{
    No = 0,
    Partly = 1,
    Yes = 2,
}
