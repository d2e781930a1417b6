using HudumaContact.Catalogue.Answers;
using HudumaContact.Conversations.Notices;
using HudumaContact.Tests.Catalogue;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Notices;

public sealed class NoticeDraftTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly NoticeDraft Sound = new("service:passport-new", "2026-11-24", "2026-11-30", "Closed.", "Kimefungwa.");

    [Theory]
    [InlineData("all")]
    [InlineData("service:passport-new")]
    [InlineData("centre:nairobi-gpo")]
    [InlineData("county:kisumu")]
    public void A_sound_draft_is_a_notice(string scope)
    {
        var notice = Read(Sound with { Scope = scope }, []).ShouldNotBeNull();
        notice.Scope.ToString().ShouldBe(scope);
        notice.From.ShouldBe(new DateOnly(2026, 11, 24));
        notice.Until.ShouldBe(new DateOnly(2026, 11, 30));
        notice.Text.Sw.ShouldBe("Kimefungwa.");
    }

    [Fact]
    public void Without_a_first_day_it_begins_today() => Read(Sound with { From = "" }, []).ShouldNotBeNull().From.ShouldBe(Today);

    [Fact]
    public void It_may_hold_for_today_alone() => Read(Sound with { From = "2026-11-23", Until = "2026-11-23" }, []).ShouldNotBeNull().HoldsOn(Today).ShouldBeTrue();

    public static TheoryData<NoticeDraft, string> Wrong => new()
    {
        { Sound with { Scope = "service:no-such" }, "nothing that the catalogue knows" },
        { Sound with { Scope = "passport" }, "nothing that the catalogue knows" },
        { Sound with { Scope = "" }, "nothing that the catalogue knows" },
        { Sound with { From = "2026-12-01" }, "before the first" },
        { Sound with { From = "2026-11-01", Until = "2026-11-22" }, "is over" },
        { Sound with { Until = "" }, "last day is missing" },
        { Sound with { From = "24/11/2026" }, "first day is missing or no date" },
        { Sound with { En = " " }, "English text is missing" },
        { Sound with { Sw = "" }, "Swahili text is missing" },
        { Sound with { En = new string('a', 111) }, "110 fit" },
        { Sound with { Sw = "Imefungwa \U0001F512" }, "cannot show" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_thing_that_is_wrong_is_told_with_what_to_do(NoticeDraft draft, string told)
    {
        var faults = new List<string>();
        Read(draft, faults).ShouldBeNull();
        faults.ShouldHaveSingleItem().ShouldContain(told);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var faults = new List<string>();
        Read(new NoticeDraft("", "", "", "", ""), faults);
        faults.Count.ShouldBe(4);
    }

    private static Notice? Read(NoticeDraft draft, List<string> faults) => draft.Read(RealCatalogue.Value, Today, faults);
}
