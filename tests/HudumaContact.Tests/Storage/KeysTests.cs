using System.Security.Cryptography;
using CsCheck;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Storage;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using HudumaContact.Tests.Conversations;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Storage;

public sealed class KeysTests
{
    private static readonly byte[] Row = [1, 2, 3];

    private readonly SessionId _session = new(Guid.CreateVersion7());

    [Fact]
    public void A_text_is_read_with_its_key_and_for_its_row_only()
    {
        var key = ContentKey.New();
        var encrypted = key.Encrypt("Ng'ombe 😀", Row);

        key.DecryptText(encrypted, Row).ShouldBe("Ng'ombe 😀");
        Should.Throw<AuthenticationTagMismatchException>(() => key.DecryptText(encrypted, [1, 2, 4]));
        Should.Throw<AuthenticationTagMismatchException>(() => ContentKey.New().DecryptText(encrypted, Row));
        Should.Throw<CryptographicException>(() => key.DecryptText(encrypted.AsSpan(0, 20), Row));
    }

    [Fact]
    public void The_same_text_never_looks_the_same_twice()
    {
        var key = ContentKey.New();

        key.Encrypt("1", Row).ShouldNotBe(key.Encrypt("1", Row));
    }

    [Fact]
    public void A_hop_reads_back_as_it_was()
    {
        var key = ContentKey.New();
        var hop = new AnsweredHop(3, TextMark.Of("1*2"), "Huduma\n1. Moja", Ends: false, "main/menu");
        var content = HopContent.Encrypt(key, _session, hop, "2");

        HopContent.Decrypt(key, Row(3, content), text: null).ShouldBe((hop, "2"));
        Should.Throw<AuthenticationTagMismatchException>(() => HopContent.Decrypt(key, Row(4, content), text: null));

        HopRow Row(int number, byte[] content) => new() { SessionId = _session.Value, Number = number, Content = content, Node = "main/menu", TextLength = 3 };
    }

    [Fact]
    public void A_sealed_hop_opens_to_its_own_text_alone_and_never_gives_the_input()
    {
        var key = ContentKey.New();
        var hop = new AnsweredHop(2, TextMark.Of("they took it"), "Thank you", Ends: true, "main/bye");
        var content = HopContent.EncryptSealed(key, _session, hop, "they took it");

        var row = new HopRow { SessionId = _session.Value, Number = 2, Content = content, Ends = true };

        HopContent.Decrypt(key, row, "they took it").ShouldBe((hop, null));
        var closed = new AnsweredHop(2, TextMark.Unknown, Screen: null, Ends: true, Node: "");
        HopContent.Decrypt(key, row, "they took me").ShouldBe((closed, null));
        HopContent.Decrypt(key, row, text: null).ShouldBe((closed, null));
    }

    [Fact]
    public void Whatever_a_text_ends_in_it_is_stripped_of_what_filled_it_up() =>
        Gen.Byte.Array[0, 70].Sample(plain =>
        {
            var filled = Padding.Fill(plain, 32);

            (filled.Length % 32).ShouldBe(0);
            Padding.Strip(filled).ToArray().ShouldBe(plain);
        });

    [Theory]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    public void A_master_key_that_is_none_stops_the_start_and_names_the_setting(string key) =>
        Should.Throw<InvalidOperationException>(() => MasterKey.From(new StorageOptions { MasterKey = key })).Message.ShouldStartWith("Storage:MasterKey must be 32 bytes");

    [Fact]
    public void Without_a_master_key_there_is_no_start_outside_the_demo() =>
        Should.Throw<InvalidOperationException>(() => MasterKey.From(new StorageOptions())).Message.ShouldStartWith("Storage:MasterKey is missing");

    [Fact]
    public async Task The_demo_makes_a_master_key_once_and_only_its_owner_can_read_it()
    {
        await using var board = await Switchboard.OpenAsync();
        await board.HopAsync(Switchboard.Wanjiku, "s");
        var file = Path.Combine(board.Folder, "master.key");

        var again = MasterKey.From(new StorageOptions { Folder = board.Folder, MakesMasterKey = true });

        again.Wrapping.ShouldBe(board.Get<MasterKey>().Wrapping);
        again.Wrapping.ShouldNotBe(again.Hashing);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_reference_is_the_same_however_it_is_typed()
    {
        var hash = new KeyedHash(MasterKey.From(new StorageOptions { MasterKey = Convert.ToBase64String(new byte[32]) }));

        hash.OfReference("case", "HC-7F3K9Q").ShouldBe(hash.OfReference("case", "hc 7f3k9q"));
        hash.OfReference("case", "HC-7F3K9Q").ShouldNotBe(hash.OfReference("case", "HC-7F3K9R"));
        hash.OfReference("case", "HC-7F3K9Q").ShouldNotBe(hash.OfReference("passport", "HC-7F3K9Q"));
    }

    [Fact]
    public void No_nonce_is_drawn_twice_by_any_thread()
    {
        var drawn = new System.Collections.Concurrent.ConcurrentBag<string>();

        Parallel.For(0, 8, _ =>
        {
            Span<byte> nonce = stackalloc byte[Nonce.Size];
            for (var i = 0; i < 1_000; i++)
            {
                Nonce.Fill(nonce);
                drawn.Add(Convert.ToHexString(nonce));
            }
        });

        drawn.Distinct().Count().ShouldBe(8_000);
    }
}
