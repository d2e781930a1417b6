namespace HudumaContact.Catalogue;

/// <summary>Intents by the names that files use.</summary>
public static class Intents
{
    public static readonly IReadOnlyList<Intent> All = Enum.GetValues<Intent>();

    public static string Name(Intent intent) => intent.ToString().ToLowerInvariant();

    public static Intent? Find(string name) => All.Where(intent => Name(intent) == name).Select(intent => (Intent?)intent).FirstOrDefault();

    /// <summary>The topic of the catalogue that answers it, if one does.</summary>
    public static Topic? TopicOf(Intent intent) => intent switch
    {
        Intent.Requirements => Topic.Requirements,
        Intent.Fee => Topic.Fee,
        Intent.Turnaround => Topic.Turnaround,
        Intent.Where => Topic.Where,
        Intent.Status => Topic.Status,
        Intent.Centre => Topic.Centre,
        _ => null,
    };
}
