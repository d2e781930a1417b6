namespace HudumaContact.Catalogue;

/// <summary>Topics by the names that flow files use.</summary>
public static class Topics
{
    /// <summary>All topics of a service.</summary>
    public static readonly IReadOnlyList<Topic> OfService = [Topic.Requirements, Topic.Fee, Topic.Turnaround, Topic.Where, Topic.Status];

    public static string Name(Topic topic) => topic switch
    {
        Topic.Requirements => "requirements",
        Topic.Fee => "fee",
        Topic.Turnaround => "turnaround",
        Topic.Where => "where",
        Topic.Status => "status",
        Topic.Centre => "centre",
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "There is no such topic."),
    };

    public static Topic? Find(string name) => name switch
    {
        "requirements" => Topic.Requirements,
        "fee" => Topic.Fee,
        "turnaround" => Topic.Turnaround,
        "where" => Topic.Where,
        "status" => Topic.Status,
        "centre" => Topic.Centre,
        _ => null,
    };
}
