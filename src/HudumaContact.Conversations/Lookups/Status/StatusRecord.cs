using HudumaContact.Content;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Lookups.Status;

/// <summary>All that is ever told of an application.</summary>
/// <param name="Place">Where it waits, in few words that every phone shows; null when that was not told.</param>
/// <param name="Date">Since when it stands so; null when that was not told.</param>
public sealed record StatusRecord(ApplicationStatus Status, string? Place, DateOnly? Date)
{
    /// <summary>Septets of <see cref="Place"/>.</summary>
    public const int LongestPlace = 30;

    /// <summary>As flow files say it.</summary>
    public string Word => StatusFields.Statuses[(int)Status];

    /// <summary>The status that a word of flow files stands for.</summary>
    public static ApplicationStatus? Find(string word) => StatusFields.Statuses.Index().Where(known => known.Item == word).Select(known => (ApplicationStatus?)known.Index).FirstOrDefault();

    /// <summary>A place as registers write it, made fit for a screen; null when nothing is left of it.</summary>
    public static string? ReadPlace(string? text)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var place = Gsm7.ToGsm(string.Concat(string.Join(' ', words).Where(character => !char.IsControl(character))));
        while (Gsm7.Septets(place) > LongestPlace) place = place[..^1].TrimEnd();
        return place.Length == 0 ? null : place;
    }
}
