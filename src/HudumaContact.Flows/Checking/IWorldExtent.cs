using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Checking;

/// <summary>Everything that the world can ever put on a screen of this release, so that the check can try the longest. Asked outside any session, by one thread.</summary>
public interface IWorldExtent
{
    WorldNames Names { get; }

    /// <summary>All items of a kind.</summary>
    IReadOnlyList<Item> Items(string kind);

    /// <summary>Items of a list as <see cref="IWorld.List"/> gives them, or as many as it can ever give.</summary>
    IReadOnlyList<Item> List(string list, Item? of);

    string Field(Item item, string field, string language);

    /// <summary>The same as a call says it.</summary>
    string SpokenField(Item item, string field, string language);

    /// <summary>Every answer on a topic, about any item, on any day, as worded for USSD.</summary>
    IEnumerable<string> Answers(string topic, string language);

    /// <summary>The same as worded for a call.</summary>
    IEnumerable<string> SpokenAnswers(string topic, string language);

    /// <summary>How long a text takes to say.</summary>
    double Seconds(string text, string language);

    /// <summary>A value as long as this field of a register (or of a new case, register <c>case</c>) can be.</summary>
    string Longest(string register, string field, string language);
}
