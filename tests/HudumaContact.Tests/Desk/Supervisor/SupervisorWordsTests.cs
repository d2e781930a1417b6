using HudumaContact.Desk.Shell;
using HudumaContact.Desk.Supervisor;
using HudumaContact.Handoff.Supervision;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Supervisor;

public sealed class SupervisorWordsTests
{
    private static readonly SupervisorWords English = new(new Tongue(Tongue.English));
    private static readonly SupervisorWords Swahili = new(new Tongue(Tongue.Swahili));

    [Fact]
    public void Every_word_is_there_in_both_languages()
    {
        foreach (var word in typeof(SupervisorWords).GetProperties().Where(word => word.PropertyType == typeof(string)))
        {
            var (english, swahili) = ((string)word.GetValue(English)!, (string)word.GetValue(Swahili)!);
            english.ShouldNotBeNullOrWhiteSpace(word.Name);
            swahili.ShouldNotBe(english, word.Name);
        }
    }

    [Fact]
    public void Every_refusal_has_words_of_its_own()
    {
        Enum.GetValues<SuperviseOutcome>().Where(outcome => outcome is not SuperviseOutcome.Done).Select(English.Refused).ShouldBeUnique();
        Enum.GetValues<SuperviseOutcome>().Where(outcome => outcome is not SuperviseOutcome.Done).Select(Swahili.Refused).ShouldBeUnique();
    }
}
