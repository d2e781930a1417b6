using HudumaContact.Catalogue.Questions;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Catalogue;

/// <summary>On a call a service or a place is spelled on the keys, one for each letter.</summary>
public sealed class SpelledNamesTests
{
    [Theory]
    [InlineData("7277", "passport-new")]
    [InlineData("72777678", "passport-new")]
    [InlineData("4663266", "good-conduct")]
    [InlineData("4878537", "hustler-fund")]
    public void Keys_find_the_service_that_they_spell_first(string keys, string service) =>
        RealCatalogue.Value.FindServicesByKeys(keys)[0].Id.ShouldBe(service);

    [Theory]
    [InlineData("547868", "kisumu")]
    [InlineData("625878", "nakuru")]
    public void Keys_find_the_centre_that_they_spell_first(string keys, string centre) =>
        RealCatalogue.Value.FindCentresByKeys(keys)[0].Id.ShouldBe(centre);

    [Theory]
    [InlineData("")]
    [InlineData("72")]
    [InlineData("888")]
    [InlineData("passport")]
    [InlineData("727#")]
    public void Too_few_keys_and_what_is_none_find_nothing(string keys) => RealCatalogue.Value.FindServicesByKeys(keys).ShouldBeEmpty();

    [Fact]
    public void Every_service_is_found_by_its_own_short_name_in_either_language()
    {
        foreach (var service in RealCatalogue.Value.Services)
        {
            foreach (var name in new[] { service.ShortName.En, service.ShortName.Sw })
            {
                var keys = Keypad.KeysOf(string.Concat(Wording.Of(name)));
                if (keys.Length >= SpelledNames<object>.LeastKeys) RealCatalogue.Value.FindServicesByKeys(keys).ShouldContain(service, name);
            }
        }
    }

    [Fact]
    public void What_is_called_so_comes_before_what_is_known_as_it_and_what_has_such_a_word_comes_last()
    {
        var names = new SpelledNames<string>([("word", ["driving test"], ["a pass for it"]), ("known", ["gate"], ["pass"]), ("begins", ["passport"], []), ("is", ["pass"], [])]);

        names.Find("7277").ShouldBe(["is", "known", "begins", "word"]);
    }
}
