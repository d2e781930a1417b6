using HudumaContact.Content;
using HudumaContact.Flows.Running;
using HudumaContact.Flows.Talking;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows;

/// <summary>Every <c>*.chat</c> beside a flow of this repository, played. A new file needs no code.</summary>
public sealed class GoldenConversations
{
    public static TheoryData<string> Files => [.. Chats().Select(chat => chat.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Goes_as_it_is_written(string path) => Play(Chats().Single(chat => chat.Path == path)).Differences.ShouldBeEmpty();

    [Fact]
    public void Every_exit_of_every_flow_is_walked_by_one()
    {
        IEnumerable<Step> walked = Chats().SelectMany(chat => Play(chat).Steps);

        UnwalkedExits.Find(TheHudumaLine.Release.Flows, walked).Select(unwalked => $"{unwalked.Node.Id} {unwalked.Exit}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_exit_that_a_call_can_take_is_walked_by_one()
    {
        IEnumerable<Step> walked = Chats().Where(chat => chat.Path.EndsWith(".voice.chat", StringComparison.Ordinal)).SelectMany(chat => Play(chat).CallSteps);

        UnwalkedExits.FindOnCalls(TheHudumaLine.Release.Flows, walked).Select(unwalked => $"{unwalked.Node.Id} {unwalked.Exit}").ShouldBeEmpty();
    }

    [Fact]
    public void They_are_in_both_languages()
    {
        var languages = Chats().GroupBy(chat => chat.Setting.Language ?? "first call").ToDictionary(group => group.Key, group => group.Count());

        languages["en"].ShouldBeGreaterThanOrEqualTo(20);
        languages["sw"].ShouldBeGreaterThanOrEqualTo(20);
        languages["first call"].ShouldBeGreaterThanOrEqualTo(3);
    }

    private static ChatOutcome Play(ChatFile chat) => ChatPlayer.Play(chat, TheHudumaLine.Release.Flows, TheHudumaLine.World());

    private static IReadOnlyList<ChatFile> Chats()
    {
        var faults = new List<Fault>();
        var chats = ChatFile.AllIn(TheHudumaLine.Content(faults), faults);
        faults.ShouldBeEmpty();
        return chats;
    }
}
