using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Storage;
using HudumaContact.Storage.Tables;
using HudumaContact.Tests.Conversations;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Tests.Handoff;

/// <summary>Either store, with people and cases in it.</summary>
internal sealed class HandoffStores : IAsyncDisposable
{
    private readonly Switchboard? _board;
    private readonly MemoryHandoffs? _memory;
    private int _callers;

    private HandoffStores(Switchboard? board, MemoryHandoffs? memory)
    {
        _board = board;
        _memory = memory;
        Store = memory ?? board!.Get<IHandoffStore>();
    }

    public IHandoffStore Store { get; }

    public static async Task<HandoffStores> OpenAsync(string kind) => kind is "memory"
        ? new HandoffStores(null, new MemoryHandoffs())
        : new HandoffStores(await Switchboard.OpenAsync(), null);

    /// <summary>Somebody who has dialled once.</summary>
    public async Task<Contact> PersonAsync()
    {
        var number = PhoneNumber.FromE164($"+2547000000{++_callers:00}");
        if (_memory is not null)
        {
            var person = new Contact(new ContactId(Samples.NewId()), number, Language: null);
            _memory.Know(person);
            return person;
        }

        await _board!.HopAsync(number, $"s{_callers}");
        return (await _board.Get<IContactStore>().FindAsync(number, CancellationToken.None))!;
    }

    /// <summary>Of a person's case, which is on record; the handoff itself is not yet.</summary>
    public async Task<CaseHandoff> OfAsync(Contact person, DateTime requestedAt)
    {
        var handoff = Samples.Case(requestedAt) with { Contact = person.Id };
        if (_board is null) return handoff;
        await using var records = await _board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync();
        records.Add(new CaseRow { Id = handoff.Case.Value, Number = handoff.CaseNumber, Kind = "handoff", ContactId = person.Id.Value, OpenedAt = requestedAt, Version = 1 });
        await records.SaveChangesAsync();
        return handoff;
    }

    public ValueTask<CommitOutcome> WriteAsync(CaseHandoff after, params IReadOnlyList<HandoffEntry> entries) =>
        Store.CommitAsync(new HandoffChange(after, entries, []), HopDeadline.After(TimeSpan.FromSeconds(30), TimeProvider.System));

    public ValueTask DisposeAsync() => _board?.DisposeAsync() ?? default;
}
