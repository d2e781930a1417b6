using HudumaContact.Conversations.Contacts;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Contacts;

public sealed class ContactAddressTests
{
    [Fact]
    public void A_number_is_an_address_and_no_chat()
    {
        ContactAddress address = PhoneNumber.FromE164("+254700000001");
        (address.Number, address.ChatUser).ShouldBe((PhoneNumber.FromE164("+254700000001"), null));
        address.ToString().ShouldBe("+254700***001");
    }

    [Fact]
    public void A_chat_is_an_address_and_no_number()
    {
        var user = ChatUser.New();
        ContactAddress address = user;
        (address.Number, address.ChatUser).ShouldBe((null, user));
        ContactAddress.FromValue(address.Value).ShouldBe(address);
    }

    [Fact]
    public void No_chat_is_named_in_a_log()
    {
        var user = ChatUser.New();
        ContactAddress.Of(user).ToString().ShouldBe($"chat {user.Id[..3]}***");
        default(ContactAddress).ToString().ShouldBe("***");
    }

    [Fact]
    public void No_chat_is_called_like_another() =>
        Enumerable.Range(0, 1000).Select(_ => ChatUser.New()).Distinct().Count().ShouldBe(1000);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("c1")]
    [InlineData("+254700000001")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA A")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA/A")]
    public void What_we_never_made_is_no_chat(string? id) => ChatUser.TryParse(id, out _).ShouldBeFalse();

    [Fact]
    public void What_we_made_is_read_again()
    {
        var user = ChatUser.New();
        ChatUser.TryParse(user.Id, out var read).ShouldBeTrue();
        read.ShouldBe(user);
    }
}
