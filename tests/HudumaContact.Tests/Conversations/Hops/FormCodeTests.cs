using HudumaContact.Conversations.Hops;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Hops;

public sealed class FormCodeTests
{
    [Fact]
    public void What_is_drawn_is_a_code_and_longer_than_any_choice_or_key()
    {
        for (var i = 0; i < 1000; i++)
        {
            var code = FormCode.Draw();
            FormCode.IsOne(code).ShouldBeTrue(code);
            code.Length.ShouldBe(5);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("98")]
    [InlineData("1*3")]
    [InlineData("01234")]
    [InlineData("1234")]
    [InlineData("123456")]
    [InlineData("1234a")]
    [InlineData("\u0661\u0662\u0663\u0664\u0665")]
    public void Answers_dialled_with_the_line_are_none(string dialled) => FormCode.IsOne(dialled).ShouldBeFalse();

    [Theory]
    [InlineData("*647#", "*647*40718#")]
    [InlineData("*384*123#", "*384*123*40718#")]
    public void It_is_dialled_behind_the_code_of_the_line(string address, string dial) => FormCode.On(address, "40718").ShouldBe(dial);
}
