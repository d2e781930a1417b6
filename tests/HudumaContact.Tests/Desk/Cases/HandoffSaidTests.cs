using System.Reflection;
using HudumaContact.Desk.Cases;
using HudumaContact.Desk.Shell;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Tests.Handoff;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Cases;

public sealed class HandoffSaidTests
{
    private static readonly Tongue English = new(Tongue.English);

    private static readonly Tongue Swahili = new(Tongue.Swahili);

    public static TheoryData<string> Dispositions => [.. typeof(Disposition).GetFields(BindingFlags.Public | BindingFlags.Static).Where(one => one.IsLiteral).Select(one => (string)one.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Dispositions))]
    public void What_came_of_a_case_has_words_of_its_own(string disposition)
    {
        foreach (var say in new[] { English, Swahili })
        {
            var words = HandoffSaid.Disposition(disposition, say);
            Dispositions.Count(row => HandoffSaid.Disposition(row.Data, say) == words).ShouldBe(1, words);
        }
    }

    [Fact]
    public void Sent_back_to_the_menus_it_says_where()
    {
        var closed = new HandoffEntry(Samples.NewId(), new HandoffId(Samples.NewId()), EntryKind.Closed, By: null, "main/menu", Samples.Ten, Message: null);

        HandoffSaid.Entry(closed, "", isOwn: true, English).ShouldBe("Closed: sent back to main/menu");
        HandoffSaid.Entry(closed, "", isOwn: true, Swahili).ShouldBe("Imefungwa: amerudishwa kwenye main/menu");
    }
}
