using HudumaContact.Conversations.Contacts;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Tests.Conversations;
using Shouldly;

namespace HudumaContact.Tests.Handoff.Desk;

/// <summary>A citizen who asked for a person, and agents of whom one has the case.</summary>
internal sealed class AnsweredAtTheDesk(Switchboard board) : IAsyncDisposable
{
    public static readonly Agent Amina = Samples.Agent("Amina");
    public static readonly Agent Baraka = Samples.Agent("Baraka");

    public Switchboard Board { get; private set; } = board;

    public HandoffDesk Desk => Board.Get<HandoffDesk>();

    public ILookStore Looks => Board.Get<ILookStore>();

    public static async Task<AnsweredAtTheDesk> OpenAsync() => new(await Switchboard.OpenAsync());

    /// <summary>Dials, asks for a person, and Amina takes it.</summary>
    public async Task<CaseHandoff> AskAsync(PhoneNumber citizen, string session = "s")
    {
        await Board.WalkAsync(citizen, session, "3");
        var contact = (await Board.Get<IContactStore>().FindAsync(citizen, CancellationToken.None)).ShouldNotBeNull();
        var asked = Board.Get<HandoffBoard>().OfContact(contact.Id).ShouldNotBeNull();
        (await Desk.AcceptAsync(Amina, asked.Id, CancellationToken.None)).ShouldBeTrue();
        return Now(asked.Id);
    }

    public CaseHandoff Now(HandoffId id) => Board.Get<HandoffBoard>().Find(id).ShouldNotBeNull();

    /// <summary>The citizen says something.</summary>
    public Task SayAsync(HandoffId id, string words) => Board.Get<HandoffSteps>().TakeAsync(
        id, (handoff, now) => Board.Get<EntryWriter>().Change(handoff.Hear(now), EntryKind.Said, now, words: words), CancellationToken.None);

    public async Task RestartAsync()
    {
        Board = await Board.RestartAsync();
        await Board.Get<HandoffBoard>().LoadAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Board.DisposeAsync();
}
