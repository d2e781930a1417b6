using HudumaContact.Content;
using HudumaContact.Flows.Talking;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Talking;

/// <summary>A golden conversation by text: no dialling, and what each message costs.</summary>
public sealed class TextTalkTests
{
    [Fact]
    public void A_message_of_another_number_of_parts_than_the_file_says_is_a_difference()
    {
        var menu = Played("line: sms\nlanguage: en\n\n> MENU\n").Played;
        var right = ChatWriter.Write(menu);
        right.ShouldContain("\n  @main/menu (1 part)\n");

        Played(right).Differences.ShouldBeEmpty();
        Played(right.Replace("(1 part)", "(2 parts)", StringComparison.Ordinal)).Differences.ShouldHaveSingleItem().Expected.ShouldEndWith("(2 parts)");
        Played(right.Replace(" (1 part)", "", StringComparison.Ordinal)).Differences.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("STOP", "'STOP' is answered before any flow.")]
    [InlineData("msaada", "'msaada' is answered before any flow.")]
    [InlineData("!sms", "No SMS has come that begins a dialogue.")]
    public void What_no_flow_answers_is_told(string does, string reason) =>
        Played($"line: sms\nlanguage: en\n\n> {does}\n").Differences.ShouldHaveSingleItem().Reason.ShouldStartWith(reason);

    [Theory]
    [InlineData("pasport fee", "New passport")]
    [InlineData("pasipoti ni pesa ngapi", "Pasipoti mpya")]
    public void Who_has_chosen_no_language_is_answered_in_the_one_they_write(string question, string answer) =>
        Played($"line: sms\n\n> {question}\n").Played.Turns.ShouldHaveSingleItem().Sees.ShouldNotBeNull().Text.ShouldContain(answer);

    [Fact]
    public void A_call_offers_to_go_on_by_SMS_only_where_one_can_be_sent()
    {
        string[] answers = ["!dial", "5", "1", "The queue was long"];
        string Offered(string setting) => Played($"line: ussd\nlanguage: en\n{setting}\n" + string.Concat(answers.Select(answer => $"> {answer}\n"))).Played.Turns[^1].Sees!.Text;

        Offered("").ShouldContain("4. Send, more by SMS");
        Offered("sms: no\n").ShouldNotContain("by SMS");
    }

    [Fact]
    public void Nobody_who_texts_is_offered_to_hide_a_number_that_is_known() =>
        Played("line: sms\nlanguage: en\n\n> MENU\n> 5\n> 3\n> The clerk wanted 2,000\n").Played.Turns[^1].Sees!.Text.ShouldSatisfyAllConditions(
            text => text.ShouldNotContain("hide"),
            text => text.ShouldContain("dial *647#"),
            text => text.ShouldNotContain("clerk"));

    private static ChatOutcome Played(string chat)
    {
        var faults = new List<Fault>();
        var file = ChatFile.Parse(new ContentFile("main/talk.chat", chat), faults).ShouldNotBeNull(string.Join('\n', faults));
        return ChatPlayer.Play(file, TheHudumaLine.Release.Flows, TheHudumaLine.World());
    }
}
