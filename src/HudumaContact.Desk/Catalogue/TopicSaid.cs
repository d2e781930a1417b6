using HudumaContact.Desk.Shell;

namespace HudumaContact.Desk.Catalogue;

/// <summary>What is asked of a service, in the words of the pages.</summary>
internal static class TopicSaid
{
    public static string Of(string topic, Tongue say) => topic switch
    {
        "requirements" => say["What to bring", "Vya kubeba"],
        "fee" => say["Fee", "Ada"],
        "turnaround" => say["How long", "Muda"],
        "where" => say["Where", "Wapi"],
        "status" => say["Status", "Hali"],
        _ => topic,
    };
}
