using HudumaContact.Conversations.Speaking;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Speaking;

public sealed class AudioNamesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 7, 0, 0, TimeSpan.Zero);

    private readonly AudioNames _names = new([1, 2, 3]);

    [Fact]
    public void A_name_opens_what_it_was_made_for_until_its_time_is_over()
    {
        var id = _names.IdOf("what is said");
        var name = _names.Make(id, Now.AddMinutes(5));
        _names.Read(name, Now).ShouldBe(id);
        _names.Read(name, Now.AddMinutes(5)).ShouldBeNull();
    }

    [Fact]
    public void The_same_content_is_the_same_file_and_another_key_finds_none_of_it()
    {
        _names.IdOf("shilingi").ShouldBe(_names.IdOf("shilingi"));
        _names.IdOf("shilingi").ShouldNotBe(_names.IdOf("dola"));
        new AudioNames([9]).IdOf("shilingi").ShouldNotBe(_names.IdOf("shilingi"));
        new AudioNames([9]).Read(_names.Make(_names.IdOf("shilingi"), Now.AddHours(1)), Now).ShouldBeNull();
    }

    [Fact]
    public void A_name_with_any_one_sign_changed_opens_nothing()
    {
        var name = _names.Make(_names.IdOf("what is said"), Now.AddMinutes(5));
        for (var at = 0; at < name.Length; at++) _names.Read(name[..at] + (name[at] == '0' ? '1' : '0') + name[(at + 1)..], Now).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("..%2f..%2fmaster")]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000000000000A")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public void What_is_no_name_opens_nothing(string name) => _names.Read(name, Now).ShouldBeNull();
}
