namespace HudumaContact.Catalogue.Questions;

/// <summary>A place name in a question.</summary>
/// <param name="Places">All that bear the name, at least one.</param>
/// <param name="At">Its first word.</param>
/// <param name="Length">Its words.</param>
/// <param name="IsSpeltRight">Whether it is written as it is known.</param>
internal sealed record PlaceMatch(IReadOnlyList<Place> Places, int At, int Length, bool IsSpeltRight)
{
    public County County => Places[0].County;

    /// <summary>Centres of that name, then all of their counties.</summary>
    public IReadOnlyList<Centre> CentresFrom(Func<string, IReadOnlyList<Centre>> centresIn) =>
        [.. Places.Select(place => place.Centre).OfType<Centre>().Concat(Places.SelectMany(place => centresIn(place.County.Id))).Distinct()];
}
