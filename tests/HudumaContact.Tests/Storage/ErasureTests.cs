using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Storage.Keys;
using HudumaContact.Tests.Conversations;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Storage;

public sealed class ErasureTests
{
    [Fact]
    public async Task Who_is_erased_cannot_be_read_any_more_and_dials_next_as_a_new_person()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "5", "2", "they took it", "1");
        var contact = (await board.Get<IContactStore>().FindAsync(Wanjiku, TestContext.Current.CancellationToken))!;

        (await board.Get<EraseContact>().RunAsync(Wanjiku, TestContext.Current.CancellationToken)).ShouldBeTrue();

        board.Get<ContentKeys>().Find(contact.Id.Value).ShouldBeNull();
        board.Get<IKeyStore>().Find(contact.Id.Value).ShouldBeNull();
        (await board.Get<IHopLog>().LatestAsync(Wanjiku, 10, TestContext.Current.CancellationToken)).ShouldBeEmpty();
        var complaint = (await board.Get<ICaseStore>().NewestAsync(null, 10, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        (await board.Get<ICaseStore>().EntriesAsync(complaint.Id, TestContext.Current.CancellationToken))[0].Words.ShouldBeNull();
        (await board.HopAsync(Wanjiku, "t")).Text.ShouldStartWith("Huduma\n1. Services");
        (await board.Get<IContactStore>().FindAsync(Wanjiku, TestContext.Current.CancellationToken))!.Id.ShouldNotBe(contact.Id);
    }

    [Fact]
    public async Task The_key_is_gone_from_the_file()
    {
        await using var board = await OpenAsync();
        await board.HopAsync(Wanjiku, "s");
        var contact = (await board.Get<IContactStore>().FindAsync(Wanjiku, TestContext.Current.CancellationToken))!;
        var wrapped = board.Get<IKeyStore>().Find(contact.Id.Value)!.Wrapped;
        Holds(board, "keys.db*", wrapped).ShouldBeTrue();

        await board.Get<EraseContact>().RunAsync(Wanjiku, TestContext.Current.CancellationToken);

        Holds(board, "keys.db*", wrapped).ShouldBeFalse();
    }

    [Fact]
    public async Task Nor_is_the_hash_of_the_number_left_behind()
    {
        await using var board = await OpenAsync();
        await board.HopAsync(Wanjiku, "s");
        var hash = board.Get<KeyedHash>().Of(Wanjiku);
        Holds(board, "huduma.db*", hash).ShouldBeTrue();

        await board.Get<EraseContact>().RunAsync(Wanjiku, TestContext.Current.CancellationToken);

        Holds(board, "huduma.db*", hash).ShouldBeFalse();
    }

    [Fact]
    public async Task A_running_session_of_an_erased_person_is_nobodys()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "1");
        await board.Get<EraseContact>().RunAsync(Wanjiku, TestContext.Current.CancellationToken);

        (await board.HopAsync(Wanjiku, "s", "1*1")).Outcome.ShouldBe(HopOutcome.OutOfStep);
    }

    [Fact]
    public async Task Nobody_is_erased_who_never_called()
    {
        await using var board = await OpenAsync();

        (await board.Get<EraseContact>().RunAsync(Wanjiku, TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    private static bool Holds(Switchboard board, string files, byte[] bytes) => Directory.EnumerateFiles(board.Folder, files).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var all = new byte[stream.Length];
        stream.ReadExactly(all);
        return all.AsSpan().IndexOf(bytes) >= 0;
    });
}
