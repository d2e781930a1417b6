using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Catalogue;

/// <summary>"And how long?" is about what was told; "fee for unicorn licence" is about something that we do not know.</summary>
public sealed class FollowUpTests
{
    [Theory]
    [InlineData("bei")]
    [InlineData("na bei?")]
    [InlineData("how long")]
    [InlineData("where")]
    [InlineData("how much is it")]
    [InlineData("what documents do i need")]
    [InlineData("inachukua muda gani")]
    [InlineData("ni pesa ngapi")]
    public void Words_that_only_ask_name_nothing(string words) => RealCatalogue.Value.IsFollowUp(words).ShouldBeTrue();

    [Theory]
    [InlineData("fee for unicorn licence")]
    [InlineData("where is nakuru")]
    [InlineData("bei ya unga")]
    [InlineData("bei ya nyanya")]
    [InlineData("bei ya mafuta")]
    [InlineData("how much is a goat")]
    [InlineData("where is my husband")]
    [InlineData("how long is the Nile")]
    [InlineData("qwzx")]
    [InlineData("")]
    public void Words_that_name_something_do_not(string words) => RealCatalogue.Value.IsFollowUp(words).ShouldBeFalse();
}
