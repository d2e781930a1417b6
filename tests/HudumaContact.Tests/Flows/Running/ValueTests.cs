using HudumaContact.Flows.Running;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Flows.Running;

public sealed class ValueTests
{
    [Fact]
    public void A_text_is_kept_up_to_a_thousand_characters() =>
        (Value.Of(new string('x', 1000)).Text!.Length, Value.Of(new string('x', 5000)).Text!.Length).ShouldBe((1000, 1000));

    [Fact]
    public void No_pair_is_cut_in_two() => Value.Of(new string('x', 999) + "\U0001F600").Text.ShouldBe(new string('x', 999));
}
