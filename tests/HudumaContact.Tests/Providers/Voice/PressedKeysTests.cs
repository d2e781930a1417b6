using HudumaContact.Providers.Voice;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.Voice;

public sealed class PressedKeysTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("#", "#")]
    [InlineData("*", "*")]
    [InlineData("7277#", "7277")]
    [InlineData("##", "#")]
    [InlineData("1#2", "1#2")]
    [InlineData("a1d", "A1D")]
    [InlineData("1 2\u0660x", "12")]
    [InlineData("xyz", "")]
    public void Keys_are_those_of_a_phone_without_the_one_that_ended_them(string told, string keys) => PressedKeys.Of(told).ShouldBe(keys);
}
